import Foundation
import Yams

let text = String(decoding: try Data(contentsOf: URL(filePath: CommandLine.arguments[1])), as: UTF8.self)
print(try compose(yaml: text, .basic)?.mapping?.count ?? 0)
