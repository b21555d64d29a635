package org.chalkline.app.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import org.chalkline.app.document.DocumentRefusedException.Code;
import org.chalkline.app.http.Errors;
import org.chalkline.command.RefusedException;
import org.chalkline.command.gateway.Actors;
import org.chalkline.kernel.document.DamagedDocumentException;
import org.chalkline.kernel.document.Document;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.document.DocumentsFullException;
import org.chalkline.kernel.document.DocumentsUnreachableException;
import org.chalkline.kernel.fact.FactJson;
import org.chalkline.kernel.limitation.LimitedException;
import org.chalkline.kernel.person.PersonalReader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Takes documents in and hands them out. {@code PUT /documents} streams the body to the store and
 * answers {@code {"digest", "size", "mediaType"}}: 201 where it is new, 200 where it was there.
 * With a {@code Content-Digest} (RFC 9530) it keeps only what has that digest. {@code GET
 * /documents/DIGEST} checks what it sends on the way: what is damaged never arrives as a whole.
 *
 * <p>With {@code X-Chalkline-About: CODE, CODE} the document is about people, and is kept sealed:
 * the digest is that of what is kept. Who says who they are is sent what was brought in, and that
 * is recorded; {@code ?as=kept} sends anybody what is kept, in the format of age.
 */
@RestController
class DocumentController {
    private static final Logger LOG = LoggerFactory.getLogger(DocumentController.class);
    private static final int LONGEST_MEDIA_TYPE = 200;
    private static final int BUFFER = 1 << 16;
    private static final String KEPT = "kept";

    /** What age writes has no media type that is registered. */
    private static final String SEALED = "application/octet-stream";

    private static final String ABOUT = "X-Chalkline-About";

    private final Documents documents;
    private final PeoplesDocuments peoples;
    private final Actors actors;
    private final DocumentReach reach;
    private final OutsidersReads reads;
    private final long limit;

    DocumentController(
            Documents documents,
            PeoplesDocuments peoples,
            Actors actors,
            DocumentReach reach,
            OutsidersReads reads,
            @Value("${chalkline.http.max-document-bytes}") long limit) {
        this.documents = documents;
        this.peoples = peoples;
        this.actors = actors;
        this.reach = reach;
        this.reads = reads;
        this.limit = limit;
    }

    @PutMapping("/documents")
    void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            var actor = actors.actor(request);
            var type = mediaType(request.getContentType());
            requireWhole(request);
            var announced = announced(request.getHeaders(ContentDigest.NAME));
            var limited =
                    new LimitedContent(
                            request.getInputStream(), limit, request.getContentLengthLong());
            var body = MediaTypes.requireFits(limited, type);
            var about = about(request.getHeaders(ABOUT));
            Documents.Arrival arrival = (digest, size) -> accept(digest, size, announced);
            var kept =
                    about == null
                            ? documents.keep(body, type, actor.id(), arrival)
                            : peoples.keep(body, type, actor.id(), about, arrival);
            response.setStatus(
                    kept.isNew() ? HttpServletResponse.SC_CREATED : HttpServletResponse.SC_OK);
            response.setHeader("Location", "/documents/" + kept.document().digest());
            answer(response, kept.document());
        } catch (RefusedException e) {
            Errors.refused(response, e);
        } catch (DocumentsFullException e) {
            LOG.error("A document was not kept", e);
            refuse(
                    response,
                    new DocumentRefusedException(
                            Code.DOCUMENTS_FULL, String.valueOf(e.getMessage())));
        } catch (DocumentsUnreachableException e) {
            refuse(response, unreachable(e));
        } catch (DocumentRefusedException e) {
            refuse(response, e);
        }
    }

    private static void accept(String digest, long size, @Nullable String announced)
            throws DocumentRefusedException {
        if (size == 0) throw new DocumentRefusedException(Code.DOCUMENT_EMPTY);
        if (announced != null && !announced.equals(digest)) {
            throw new DocumentRefusedException(Code.DIGEST_DIFFERS, digest);
        }
    }

    /** What is compressed or a part would be kept under a digest that nobody cites. */
    private static void requireWhole(HttpServletRequest request) throws IOException {
        var encoding = request.getHeader(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.isBlank() && !encoding.equalsIgnoreCase("identity")) {
            throw new DocumentRefusedException(Code.DOCUMENT_ENCODED, encoding);
        }
        if (request.getHeader(HttpHeaders.CONTENT_RANGE) != null) {
            throw new DocumentRefusedException(Code.DOCUMENT_IN_PART);
        }
    }

    /** Several headers of this name are one, which lists all that they say. */
    private static @Nullable String announced(Enumeration<String> headers) throws IOException {
        if (!headers.hasMoreElements()) return null;
        var header = String.join(", ", Collections.list(headers));
        return ContentDigest.parse(header)
                .orElseThrow(() -> new DocumentRefusedException(Code.DIGEST_MALFORMED, header));
    }

    /** Several headers of this name are one, as those of the digest are. */
    private static @Nullable String about(Enumeration<String> headers) {
        return headers.hasMoreElements() ? String.join(",", Collections.list(headers)) : null;
    }

    private static String mediaType(@Nullable String said) throws IOException {
        if (said == null || said.isBlank()) return MediaType.APPLICATION_OCTET_STREAM_VALUE;
        try {
            if (said.length() > LONGEST_MEDIA_TYPE) throw new InvalidMediaTypeException(said, "");
            return MediaType.parseMediaType(said).toString();
        } catch (InvalidMediaTypeException e) {
            throw new DocumentRefusedException(Code.MEDIA_TYPE_MALFORMED, said);
        }
    }

    /** HEAD is answered by the same, without a look at the content. */
    @GetMapping("/documents/{digest}")
    void give(
            @PathVariable("digest") String digest,
            @RequestParam(name = "as", defaultValue = "") String as,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException, InterruptedException {
        try {
            var document = find(digest);
            var who = Actors.signedIn(request);
            if (!reach.sees(who, document)) {
                throw new DocumentRefusedException(Code.DOCUMENT_UNKNOWN, digest);
            }
            reads.note(who, "document " + digest, () -> actors.reader(request));
            if (document.isSealed() && !as.equals(KEPT)) {
                give(document, actors.reader(request), request, response);
                return;
            }
            if (request.getMethod().equals("HEAD")) {
                describe(response, document);
                return;
            }
            try (var content = documents.open(digest)) {
                send(content, response, () -> describe(response, document));
            }
        } catch (DamagedDocumentException e) {
            LOG.error("{}", e.getMessage());
            // What has been sent can't be taken back; the connection ends before its announced end.
            if (response.isCommitted()) throw e;
            refuse(
                    response,
                    new DocumentRefusedException(
                            Code.DOCUMENT_DAMAGED, String.valueOf(e.getMessage())));
        } catch (DocumentsUnreachableException e) {
            if (response.isCommitted()) throw e;
            refuse(response, unreachable(e));
        } catch (NoSuchFileException e) {
            refuse(response, new DocumentRefusedException(Code.DOCUMENT_UNKNOWN, digest));
        } catch (RefusedException e) {
            Errors.refused(response, e);
        } catch (LimitedException e) {
            Errors.limited(response, e);
        } catch (DocumentRefusedException e) {
            refuse(response, e);
        }
    }

    /**
     * What was brought in, of a document about people. Nobody knows its length or digest before.
     */
    private void give(
            Document document,
            PersonalReader reader,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (request.getMethod().equals("HEAD")) {
            name(response, document.mediaType());
            return;
        }
        try (var content = peoples.open(document, reader)) {
            send(
                    content,
                    response,
                    () -> {
                        name(response, document.mediaType());
                        response.setHeader("Cache-Control", "no-store");
                    });
        }
    }

    private Document find(String digest) throws IOException {
        if (!Documents.DIGEST.matcher(digest).matches()) {
            throw new DocumentRefusedException(Code.DIGEST_MALFORMED, digest);
        }
        return documents
                .find(digest)
                .orElseThrow(() -> new DocumentRefusedException(Code.DOCUMENT_UNKNOWN, digest));
    }

    /**
     * Sends it as it is read.
     *
     * @param describe writes the headers, when the first part has been read: a small document is
     *     found damaged before anything is sent
     */
    private static void send(InputStream content, HttpServletResponse response, Runnable describe)
            throws IOException {
        var buffer = new byte[BUFFER];
        int read = content.read(buffer);
        describe.run();
        var out = response.getOutputStream();
        for (; read >= 0; read = content.read(buffer)) out.write(buffer, 0, read);
    }

    /** It is content of others: no browser is to show it as a page of this program. */
    private static void describe(HttpServletResponse response, Document document) {
        name(response, document.isSealed() ? SEALED : document.mediaType());
        response.setContentLengthLong(document.size());
        response.setHeader(ContentDigest.NAME, ContentDigest.write(document.digest()));
        response.setHeader("ETag", "\"" + document.digest() + "\"");
    }

    private static void name(HttpServletResponse response, String mediaType) {
        response.setContentType(mediaType);
        response.setHeader("Content-Disposition", "attachment");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
    }

    private static void answer(HttpServletResponse response, Document document) throws IOException {
        var answer = new LinkedHashMap<String, Object>();
        answer.put("digest", document.digest());
        answer.put("size", document.size());
        answer.put("mediaType", document.mediaType());
        if (document.isSealed()) answer.put("about", PeoplesDocuments.about(document));
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        var body = FactJson.write(answer).getBytes(StandardCharsets.UTF_8);
        response.getOutputStream().write(body);
    }

    private static DocumentRefusedException unreachable(DocumentsUnreachableException e) {
        LOG.warn("Documents can't be reached: {}", String.valueOf(e.getCause()));
        return new DocumentRefusedException(
                Code.DOCUMENTS_UNREACHABLE, String.valueOf(e.getMessage()));
    }

    private static void refuse(HttpServletResponse response, DocumentRefusedException e)
            throws IOException {
        Errors.write(response, e.status(), e.code(), String.valueOf(e.getMessage()));
    }
}
