import Foundation
import RazborCore

/// Reads a brand file and the picture it names.
enum BrandLoader {
  /// KiB; a logo is small, and it stands in every document.
  private static let logoLimit = 1024

  static func load(_ path: String) throws(LoadingError) -> Brand {
    let (node, text) = try SheetLoader.tree(path)
    let folder = URL(filePath: (path as NSString).deletingLastPathComponent, directoryHint: .isDirectory)
    switch BrandDecoder.decode(node, logo: { logo($0, in: folder) }) {
    case .success(let brand): return brand
    case .failure(let problems): throw .broken(Diagnostic(file: path, text: text, problems: problems))
    }
  }

  /// A file and nothing else: a pipe would never end.
  private static func logo(_ name: String, in folder: URL) -> Result<Brand.Logo, BrandFault> {
    let path = URL(filePath: name, relativeTo: folder).path
    var status = stat()
    guard !name.contains("\0"), stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      return .failure(.noLogo(path: name))
    }
    guard status.st_size <= logoLimit << 10 else {
      return .failure(.largeLogo(path: name, limit: logoLimit))
    }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      return .failure(.noLogo(path: name))
    }
    guard let kind = Brand.Logo.Kind(bytes) else { return .failure(.noPicture(path: name)) }
    return .success(Brand.Logo(kind: kind, bytes: Array(bytes)))
  }
}
