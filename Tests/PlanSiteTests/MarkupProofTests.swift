import Diagnostics
import LibXML2
import Testing

/// A second reader of the pages, independent of our own scanner: libxml2's HTML parser.
struct MarkupProofTests {
  @Test("libxml2 reads every page without an error", arguments: Language.allCases)
  func pagesAreSound(_ language: Language) async throws {
    let site = try await SmallPlan.site(language: language)
    for (path, text) in SmallPlan.pages(site) {
      #expect(MarkupProof.errors(in: text) == [], "\(path)")
    }
  }

  @Test("It does find errors")
  func errorsAreFound() {
    #expect(MarkupProof.errors(in: "<html><body><p id=a></p><p id=a></p></body></html>").count == 1)
    #expect(!MarkupProof.errors(in: "<html><body><p><b>x</p></body></html>").isEmpty)
  }
}

/// What libxml2 has to say about a page.
enum MarkupProof {
  /// HTML5's elements, which its parser of HTML 4 does not know.
  private static let unknownElement = 801
  /// The library deadlocks if two threads begin with it at the same time.
  private static let isReady: Void = xmlInitParser()

  static func errors(in text: String) -> [String] {
    isReady
    guard let context = htmlNewParserCtxt() else { return ["no parser"] }
    defer { htmlFreeParserCtxt(context) }
    let errors = Errors()
    let options = Int32(HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue)
    xmlSetStructuredErrorFunc(Unmanaged.passUnretained(errors).toOpaque()) { target, error in
      guard let target, let error, Int(error.pointee.code) != MarkupProof.unknownElement else {
        return
      }
      let message = error.pointee.message.map { String(cString: $0) } ?? ""
      Unmanaged<Errors>.fromOpaque(target).takeUnretainedValue().lines
        .append("\(error.pointee.line): \(message)")
    }
    defer { xmlSetStructuredErrorFunc(nil, nil) }
    let document = htmlCtxtReadDoc(context, text, nil, "UTF-8", options)
    xmlFreeDoc(document)
    return errors.lines
  }

  private final class Errors {
    var lines: [String] = []
  }
}
