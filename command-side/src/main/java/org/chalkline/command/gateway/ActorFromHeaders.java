package org.chalkline.command.gateway;

import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.gateway.ActorRefusal.ACTOR_MALFORMED;
import static org.chalkline.command.gateway.ActorRefusal.ACTOR_MISSING;
import static org.chalkline.command.gateway.ActorRefusal.ACTOR_NOT_TRUSTED;

import graphql.GraphQLContext;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.person.PersonalReader;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Reads from the headers who acts, until there is authentication. They are believed only when the
 * request comes from this machine and was addressed to it by a loopback name: a web page that had
 * its own name point here (DNS rebinding) is not. Values are UTF-8, percent-encoded where they
 * leave visible ASCII.
 */
@Component
public class ActorFromHeaders implements WebGraphQlInterceptor {
    public static final String ACTOR = "X-Chalkline-Actor";
    public static final String ROLE = "X-Chalkline-Role";
    public static final String ON_BEHALF_OF = "X-Chalkline-On-Behalf-Of";

    /** What personal data is read for, which is recorded with who reads it. */
    public static final String PURPOSE = "X-Chalkline-Purpose";

    /** Under this key the GraphQL context holds an {@link Actor} or a {@link RefusedException}. */
    public static final String CONTEXT_KEY = "chalkline.actor";

    private static final int LONGEST = 100;
    private static final Pattern LOOPBACK_NAME =
            Pattern.compile(
                    "(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(:\\d{1,5})?",
                    Pattern.CASE_INSENSITIVE);

    /** Queries need no actor, so a missing one is told only to a mutation. */
    @Override
    public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
        Object found = resolve(request);
        var reader = reader(request, found);
        request.configureExecutionInput(
                (input, builder) ->
                        builder.graphQLContext(
                                        context -> {
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
     * @throws RefusedException if the headers couldn't be believed, read or found
     */
    public static Actor actor(GraphQLContext context) {
        Object found = context.get(CONTEXT_KEY);
        if (found instanceof Actor actor) return actor;
        if (found instanceof RefusedException refused) throw refused;
        throw new RefusedException(ACTOR_MISSING);
    }

    /**
     * Who reads what is sealed of people, and what for.
     *
     * @param remote as for {@link #resolve}
     * @throws RefusedException as {@link #resolve} does, or if the purpose can't be read
     */
    public PersonalReader reader(HttpHeaders headers, @Nullable InetAddress remote) {
        return reader(headers, resolve(headers, remote));
    }

    private static PersonalReader reader(HttpHeaders headers, Actor actor) {
        var purpose = read(headers, PURPOSE);
        return new PersonalReader(actor.id(), actor.role(), actor.onBehalfOf(), purpose);
    }

    private @Nullable PersonalReader reader(WebGraphQlRequest request, Object found) {
        if (!(found instanceof Actor actor)) return null;
        try {
            return reader(request.getHeaders(), actor);
        } catch (RefusedException e) {
            return null; // who can't say what for reads nothing
        }
    }

    private Object resolve(WebGraphQlRequest request) {
        var remote = request.getRemoteAddress();
        try {
            return resolve(request.getHeaders(), remote == null ? null : remote.getAddress());
        } catch (RefusedException e) {
            return e;
        }
    }

    /**
     * Who acts.
     *
     * @param remote the address that the request came from, absent where it isn't known
     * @throws RefusedException if the headers can't be believed, read or found
     */
    public Actor resolve(HttpHeaders headers, @Nullable InetAddress remote) {
        refuseIf(remote == null || !remote.isLoopbackAddress(), ACTOR_NOT_TRUSTED);
        var host = single(headers, HttpHeaders.HOST);
        refuseIf(host == null || !LOOPBACK_NAME.matcher(host).matches(), ACTOR_NOT_TRUSTED);
        var actor = read(headers, ACTOR);
        var role = read(headers, ROLE);
        if (actor == null || role == null) throw new RefusedException(ACTOR_MISSING);
        return new Actor(actor, role, read(headers, ON_BEHALF_OF));
    }

    private static @Nullable String read(HttpHeaders headers, String name) {
        var raw = single(headers, name);
        if (raw == null) return null;
        var value = decode(raw);
        try {
            Inputs.requireLine(value, LONGEST);
        } catch (RefusedException e) {
            throw new RefusedException(ACTOR_MALFORMED);
        }
        Inputs.requireNoIdentityNumber(value);
        return value;
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
