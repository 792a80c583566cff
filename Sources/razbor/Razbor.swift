import ArgumentParser
import GRDB
import RazborCore
import Yams

@main struct Razbor: ParsableCommand {}
