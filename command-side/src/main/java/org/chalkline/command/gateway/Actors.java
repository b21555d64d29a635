package org.chalkline.command.gateway;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.gateway.ActorRefusal.ACTOR_MALFORMED;
import static org.chalkline.command.gateway.ActorRefusal.ACTOR_MISSING;

import graphql.GraphQLContext;
import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.access.SignedIn;
import org.chalkline.kernel.person.PersonalReader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Who acts, and who reads: who is signed in, as the door left it in the request under {@link
 * SignedIn}'s name. For whom and what for is said in headers, whose values are UTF-8,
 * percent-encoded where they leave visible ASCII.
 */
@Component
public class Actors implements WebGraphQlInterceptor {
    /** The officer or body that somebody acts for, if another. */
    public static final String ON_BEHALF_OF = "X-Chalkline-On-Behalf-Of";

    /** What personal data is read for, which is recorded with who reads it. */
    public static final String PURPOSE = "X-Chalkline-Purpose";

    /** Under this key the GraphQL context holds an {@link Actor} or a {@link RefusedException}. */
    public static final String CONTEXT_KEY = "chalkline.actor";

    private static final int LONGEST = 100;
    private static final int LONGEST_SUBJECT = 200;

    /** Queries need no actor, so a missing one is told only to a mutation. */
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        var who = signedIn(request.getAttributes().get(SignedIn.ATTRIBUTE));
        Object found = resolve(request.getHeaders(), who);
        var reader = reader(request.getHeaders(), found);
        request.configureExecutionInput(
                (input, builder) ->
                        builder.graphQLContext(
                                        context -> {
                                            context.of(SignedIn.class, who);
                                            context.of(CONTEXT_KEY, found);
                                            if (reader != null) {
                                                context.of(PersonalReader.class, reader);
                                            }
                                        })
                                .build());
        return chain.next(request);
    }

    /**
     * Who acts in a GraphQL request.
     *
     * @throws RefusedException if nobody is signed in, or a header can't be read
     */
    public static Actor actor(GraphQLContext context) {
        Object found = context.get(CONTEXT_KEY);
        if (found instanceof Actor actor) return actor;
        if (found instanceof RefusedException refused) throw refused;
        throw new RefusedException(ACTOR_MISSING);
    }

    /**
     * Who acts in a request.
     *
     * @throws RefusedException if nobody is signed in, or a header can't be read
     */
    public Actor actor(HttpServletRequest request) {
        return actor(headers(request), signedIn(request.getAttribute(SignedIn.ATTRIBUTE)));
    }

    /**
     * Who reads what is sealed of people, and what for.
     *
     * @throws RefusedException as {@link #actor} does, or if the purpose can't be read
     */
    public PersonalReader reader(HttpServletRequest request) {
        return reader(headers(request), actor(request));
    }

    /** An issuer names people as it likes; what stands in facts is a line without their number. */
    private static Actor actor(HttpHeaders headers, SignedIn who) {
        var actor = Actor.of(who, read(headers, ON_BEHALF_OF));
        requireName(actor.id(), LONGEST_SUBJECT);
        return actor;
    }

    private static PersonalReader reader(HttpHeaders headers, Actor actor) {
        var purpose = read(headers, PURPOSE);
        return new PersonalReader(actor.id(), actor.role(), actor.onBehalfOf(), purpose);
    }

    private static @Nullable PersonalReader reader(HttpHeaders headers, Object found) {
        if (!(found instanceof Actor actor)) return null;
        try {
            return reader(headers, actor);
        } catch (RefusedException e) {
            return null; // who can't say what for reads nothing
        }
    }

    private static Object resolve(HttpHeaders headers, SignedIn who) {
        try {
            return actor(headers, who);
        } catch (RefusedException e) {
            return e;
        }
    }

    /** Who is signed in in a request; anybody where nobody is. */
    public static SignedIn signedIn(HttpServletRequest request) {
        return signedIn(request.getAttribute(SignedIn.ATTRIBUTE));
    }

    private static SignedIn signedIn(@Nullable Object found) {
        return found instanceof SignedIn who ? who : SignedIn.anybody();
    }

    private static HttpHeaders headers(HttpServletRequest request) {
        var headers = new HttpHeaders();
        for (var name : List.of(ON_BEHALF_OF, PURPOSE)) {
            headers.addAll(name, Collections.list(request.getHeaders(name)));
        }
        return headers;
    }

    private static @Nullable String read(HttpHeaders headers, String name) {
        var raw = single(headers, name);
        if (raw == null) return null;
        var value = decode(raw);
        requireName(value, LONGEST);
        return value;
    }

    private static void requireName(String value, int longest) {
        try {
            Inputs.requireLine(value, longest);
        } catch (RefusedException e) {
            throw new RefusedException(ACTOR_MALFORMED);
        }
        Inputs.requireNoIdentityNumber(value);
    }

    /** Of two values one would be believed and the other seen by whoever checks: neither is. */
    private static @Nullable String single(HttpHeaders headers, String name) {
        List<String> values = headers.getOrEmpty(name);
        refuseIf(values.size() > 1, ACTOR_MALFORMED);
        return values.isEmpty() ? null : values.getFirst();
    }

    private static String decode(String raw) {
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            refuseIf(c < ' ' || c > '~', ACTOR_MALFORMED);
            if (c != '%') {
                bytes.write(c);
                continue;
            }
            int high = i + 2 < raw.length() ? Character.digit(raw.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(raw.charAt(i + 2), 16);
            refuseIf(low < 0, ACTOR_MALFORMED);
            bytes.write(high << 4 | low);
            i += 2;
        }
        try {
            var decoder = StandardCharsets.UTF_8.newDecoder(); // reports what isn't UTF-8
            return decoder.decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(ACTOR_MALFORMED);
        }
    }
}
