package org.chalkline.access;

import static org.chalkline.access.AccessRefusedException.Code.USER_UNKNOWN;
import static org.chalkline.access.AccessRefusedException.Code.USER_UNUSABLE;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.chalkline.kernel.access.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The users of the program's own issuer, in a file of their own beside the master key. It is read
 * anew when it was changed: who is disabled is turned away at once. Nobody is ever taken out, for
 * their name stands in facts.
 */
public final class UserBook {
    private static final JsonMapper JSON = new JsonMapper();

    private final ProtectedFile<Content> file;

    /** All users by their names. */
    private record Content(Map<String, User> users) {}

    /** The file's text. */
    private record Text(int version, List<Entry> users) {}

    /** A user as they are written. */
    private record Entry(
            String subject,
            String name,
            List<String> roles,
            @Nullable String unit,
            @Nullable String officer,
            @Nullable String school,
            @Nullable String password,
            @Nullable String totp,
            boolean disabled,
            String validFrom,
            @Nullable String demonstrationPassword,
            boolean initial) {

        static Entry of(User user) {
            return new Entry(
                    user.subject(),
                    user.name(),
                    user.roles().stream().map(Role::word).toList(),
                    user.unit(),
                    user.officer(),
                    user.school(),
                    user.password(),
                    user.totp(),
                    user.isDisabled(),
                    user.validFrom().toString(),
                    user.demonstrationPassword(),
                    user.isInitial());
        }

        User user() {
            var known = new ArrayList<Role>();
            for (var word : roles) {
                known.add(
                        Role.of(word)
                                .orElseThrow(
                                        () -> new IllegalArgumentException("no role " + word)));
            }
            return new User(
                    subject,
                    name,
                    Set.copyOf(known),
                    unit,
                    officer,
                    school,
                    password,
                    totp,
                    disabled,
                    Instant.parse(validFrom),
                    demonstrationPassword,
                    initial);
        }
    }

    /**
     * @param file where they are kept
     */
    public UserBook(Path file) {
        this.file = new ProtectedFile<>(file, UserBook::read, UserBook::write);
    }

    private static Content read(String text) {
        try {
            var found = JSON.readValue(text, Text.class);
            if (found.version() != 1) throw new IllegalArgumentException("it has another form");
            var users = new HashMap<String, User>();
            for (var each : found.users()) users.put(each.subject(), each.user());
            return new Content(Map.copyOf(users));
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("it holds no users that can be read", e);
        }
    }

    private static String write(Content content) {
        var users =
                content.users().values().stream()
                        .sorted(Comparator.comparing(User::subject))
                        .map(Entry::of)
                        .toList();
        return JSON.writeValueAsString(new Text(1, users)) + "\n";
    }

    /** Where they are kept. */
    public Path path() {
        return file.path();
    }

    /** Who has this name, disabled or not. */
    public Optional<User> find(String subject) {
        return Optional.ofNullable(users().get(subject));
    }

    /** All of them, by their names. */
    public List<User> all() {
        return users().values().stream().sorted(Comparator.comparing(User::subject)).toList();
    }

    private Map<String, User> users() {
        var content = file.read();
        return content == null ? Map.of() : content.users();
    }

    /**
     * Adds somebody.
     *
     * @throws AccessRefusedException if the name is taken, by whomever and whenever
     */
    public void add(User user) {
        file.change(
                before -> {
                    var users = new HashMap<>(before == null ? Map.of() : before.users());
                    if (users.putIfAbsent(user.subject(), user) != null) {
                        throw new AccessRefusedException(
                                USER_UNUSABLE,
                                "There is a user %s already, and no name is given twice. Choose another name."
                                        .formatted(user.subject()),
                                null);
                    }
                    return new Content(Map.copyOf(users));
                });
    }

    /**
     * Changes somebody.
     *
     * @throws AccessRefusedException if there is nobody of this name
     */
    public User change(String subject, UnaryOperator<User> change) {
        var after =
                file.change(
                        before -> {
                            var users = new HashMap<>(before == null ? Map.of() : before.users());
                            var user = users.get(subject);
                            if (user == null) throw unknown(subject);
                            users.put(subject, change.apply(user));
                            return new Content(Map.copyOf(users));
                        });
        var changed = after.users().get(subject);
        if (changed == null) throw unknown(subject);
        return changed;
    }

    private static AccessRefusedException unknown(String subject) {
        return new AccessRefusedException(
                USER_UNKNOWN,
                "There is no user %s. ./run user list tells who there is.".formatted(subject),
                null);
    }
}
