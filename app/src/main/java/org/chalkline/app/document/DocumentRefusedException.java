package org.chalkline.app.document;

import java.io.IOException;
import org.springframework.http.HttpStatus;

/** A document is not taken in, or not handed out. */
final class DocumentRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Why. The names are stable words for programs. */
    enum Code {
        DOCUMENT_TOO_LARGE(
                HttpStatus.CONTENT_TOO_LARGE,
                "A document has at most %s bytes. Split it, and cite each part."),
        DOCUMENT_EMPTY(
                HttpStatus.BAD_REQUEST,
                "There is no document in the request. Send it as the body."),
        BODY_CUT_SHORT(
                HttpStatus.BAD_REQUEST,
                "The body ended before its announced end. Nothing of it was kept; send it again."),
        BODY_TOO_SLOW(
                HttpStatus.REQUEST_TIMEOUT,
                "The body took too long. Nothing of it was kept; send it again, at once."),
        DOCUMENT_ENCODED(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "The document is sent in the encoding %s. Send it as it is, without Content-Encoding."),
        DOCUMENT_OF_OTHER_TYPE(
                HttpStatus.UNSUPPORTED_MEDIA_TYPE,
                "The document doesn't begin as one of the type %s does. Say in Content-Type what it is."),
        DOCUMENT_IN_PART(
                HttpStatus.BAD_REQUEST,
                "A part of a document is no document. Send all of it, without Content-Range."),
        DIGEST_MALFORMED(
                HttpStatus.BAD_REQUEST,
                "'%s' is no SHA-256 digest, or two that differ. Write 64 lower-case hexadecimal digits in the path, or Content-Digest: sha-256=:BASE64: as RFC 9530 has it."),
        DIGEST_DIFFERS(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "What arrived has the digest %s, not the one that was announced. Nothing of it was kept; send it again."),
        MEDIA_TYPE_MALFORMED(
                HttpStatus.BAD_REQUEST,
                "%s is no media type. Say what the document is, such as Content-Type: application/pdf."),
        DOCUMENT_UNKNOWN(
                HttpStatus.NOT_FOUND,
                "There is no document of the digest %s here. Bring it in with PUT /documents."),
        PERSON_UNKNOWN(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "Nobody of the code '%s' is on record. Name in X-Chalkline-About the codes of people, with commas between them; register them first."),
        PERSON_NOT_OPEN(
                HttpStatus.CONFLICT,
                "Nothing new may be stored of %s: they were erased, or their data is restricted (Personal Information Protection Law, 47)."),
        TOO_MANY_PEOPLE(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "A document is about at most %s people. Split it, and cite each part."),
        DOCUMENT_RESTRICTED(
                HttpStatus.FORBIDDEN,
                "The document %s is about somebody whose data is stored and not processed further (Personal Information Protection Law, 47)."),
        DOCUMENT_ERASED(
                HttpStatus.GONE,
                "The document %s can't be read any more: all whom it is about were erased. What is kept of it, ?as=kept, still has the digest."),
        DOCUMENT_DAMAGED(HttpStatus.INTERNAL_SERVER_ERROR, "%s"),
        DOCUMENTS_FULL(HttpStatus.INSUFFICIENT_STORAGE, "%s"),
        DOCUMENTS_UNREACHABLE(HttpStatus.SERVICE_UNAVAILABLE, "%s");

        private final HttpStatus status;
        private final String message;

        Code(HttpStatus status, String message) {
            this.status = status;
            this.message = message;
        }
    }

    private final Code code;

    DocumentRefusedException(Code code, Object... about) {
        super(code.message.formatted(about));
        this.code = code;
    }

    /** The stable word for it. */
    String code() {
        return code.name();
    }

    /** The status it is answered with. */
    int status() {
        return code.status.value();
    }
}
