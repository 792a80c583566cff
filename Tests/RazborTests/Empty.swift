import Testing
@testable import razbor
