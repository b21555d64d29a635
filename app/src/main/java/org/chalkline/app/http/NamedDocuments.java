package org.chalkline.app.http;

import static java.util.Objects.requireNonNull;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.regex.Pattern;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.fact.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Finds the documents that requests name instead of sending them. A listed document is called by
 * its name or digest, as the draft on persisted documents has it ({@code documentId}); any other by
 * the digest under which somebody sent it, as Apollo's automatic persisted queries have it ({@code
 * extensions.persistedQuery}). A name lets nobody ask what they may not send.
 */
@Component
final class NamedDocuments {
    /** The member of a request that names a listed document. */
    static final String ID = "documentId";

    private static final String EXTENSIONS = "extensions";
    private static final String PERSISTED = "persistedQuery";
    private static final String HASH = "sha256Hash";
    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /** The greatest length of all documents that are remembered together, in characters. */
    private static final long CHARACTERS = 4_000_000;

    private final PublicDocuments listed;

    /** What was sent with its digest, by that. In each program for itself, until it is full. */
    private final Cache<String, String> sent =
            Caffeine.newBuilder()
                    .maximumWeight(CHARACTERS)
                    .weigher((String digest, String text) -> digest.length() + text.length())
                    .build();

    NamedDocuments(PublicDocuments listed) {
        this.listed = listed;
    }

    /** The document that is named isn't there, or another one. */
    static final class NotFoundByNameException extends Exception {
        private static final long serialVersionUID = 1L;

        private final String code;
        private final String message;

        private NotFoundByNameException(String code, String message) {
            super(message, null, false, false);
            this.code = code;
            this.message = message;
        }

        String code() {
            return code;
        }

        String message() {
            return message;
        }
    }

    /** Whether the request names its document in either way. */
    static boolean isNamed(JsonNode request) {
        return request.hasNonNull(ID) || persisted(request) != null;
    }

    private static @Nullable JsonNode persisted(JsonNode request) {
        var extensions = request.get(EXTENSIONS);
        return extensions != null && extensions.hasNonNull(PERSISTED)
                ? extensions.get(PERSISTED)
                : null;
    }

    /** The fault in how a request names its document, as the end of a sentence; absent if none. */
    static @Nullable String fault(JsonNode request) {
        if (request.hasNonNull(ID)) {
            if (!request.get(ID).isString()) return "its member documentId is not a text";
            if (request.hasNonNull(GraphQlBodies.QUERY) || persisted(request) != null) {
                return "it has a member documentId and names its document once more: leave one out";
            }
        }
        var persisted = persisted(request);
        if (persisted == null) return null;
        if (persisted.path("version").asInt(0) != 1) {
            return "its extension persistedQuery is not of version 1";
        }
        return DIGEST.matcher(persisted.path(HASH).asString("")).matches()
                ? null
                : "its extension persistedQuery has no sha256Hash of 64 lower-case hexadecimal digits";
    }

    /**
     * The request with the text of its document, whichever way it names it; the same if it names
     * none.
     *
     * @param request in which {@link #fault} found none
     */
    ObjectNode withText(ObjectNode request, SignedIn who) throws NotFoundByNameException {
        if (!isNamed(request)) return request;
        var whole = request.deepCopy();
        if (request.hasNonNull(ID)) {
            whole.put(GraphQlBodies.QUERY, listed(request.get(ID).asString()));
            whole.remove(ID);
            return whole;
        }
        var digest = requireNonNull(persisted(request)).path(HASH).asString("");
        var text = request.path(GraphQlBodies.QUERY).asString("");
        if (text.isEmpty()) {
            whole.put(GraphQlBodies.QUERY, sent(digest, who));
        } else {
            keep(digest, text, who);
        }
        if (whole.get(EXTENSIONS) instanceof ObjectNode extensions) extensions.remove(PERSISTED);
        return whole;
    }

    private String listed(String id) throws NotFoundByNameException {
        return listed.named(id)
                .orElseThrow(
                        () ->
                                new NotFoundByNameException(
                                        "DOCUMENT_UNKNOWN",
                                        "No document is listed under this documentId. docs/limits.md names those that are; send the text of any other."));
    }

    private String sent(String digest, SignedIn who) throws NotFoundByNameException {
        var named = listed.named(PublicDocuments.DIGEST + digest);
        @Nullable String text = named.isPresent() ? named.get() : sent.getIfPresent(digest);
        if (text != null && listed.mayBeSent(text, who)) return text;
        // Clients go by these words, and send the text then.
        throw new NotFoundByNameException("PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound");
    }

    /** What may not be sent, or is no document, would only drive out what is asked again. */
    private void keep(String digest, String text, SignedIn who) throws NotFoundByNameException {
        if (!Sha256.hex(text).equals(digest)) {
            throw new NotFoundByNameException(
                    "PERSISTED_QUERY_HASH_MISMATCH",
                    "sha256Hash is not the digest of the query that came with it. Send the SHA-256 of its text in UTF-8.");
        }
        boolean isNew = sent.getIfPresent(digest) == null;
        if (isNew && PublicDocuments.normalised(text) != null && listed.mayBeSent(text, who)) {
            sent.put(digest, text);
        }
    }
}
