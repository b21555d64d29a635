package org.chalkline.app.access;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chalkline.access.OneTimePasswords;
import org.chalkline.access.Passwords;
import org.chalkline.access.User;
import org.chalkline.access.UserBook;
import org.chalkline.kernel.access.Role;

/**
 * One user for each role, in a made-up district. They share one password, which was made for this
 * folder and stands in the clear in the users' file: they come in on this machine alone.
 */
public final class DemonstrationUsers {
    /** The roles that there is a user for. */
    static final List<Role> ROLES =
            List.of(
                    Role.CLERK,
                    Role.DECIDER,
                    Role.INSPECTOR,
                    Role.ANALYST,
                    Role.AUDITOR,
                    Role.OPERATOR,
                    Role.SCHOOL);

    private static final String SCHOOL = "310105-P01";

    /** The unit of the district that has applications in hand, and two of its officers. */
    private static final String UNIT = "行政审批科";

    /** Another, which looks at what the others do. */
    private static final String CONTROL = "法制科";

    private static final String PREPARER = "审批科承办岗";
    private static final String DECIDER = "基础教育科科长";

    private DemonstrationUsers() {}

    /** The name of the user who comes in as this. */
    public static String of(Role role) {
        return "demo-" + role.word();
    }

    /** Adds those that aren't there yet. */
    static void addTo(UserBook users, Clock clock) {
        var missing = ROLES.stream().filter(role -> users.find(of(role)).isEmpty()).toList();
        if (missing.isEmpty()) return;
        var passwords = new Passwords();
        var password = passwordIn(users).orElseGet(passwords::made);
        // Once for all: each hash takes as long as it is meant to, and the first start waits.
        var hash = passwords.hashOfMade(password);
        for (var role : missing) users.add(make(role, password, hash, clock));
    }

    private static User make(Role role, String password, String hash, Clock clock) {
        var subject = of(role);
        var now = clock.instant();
        var school = role == Role.SCHOOL ? SCHOOL : null;
        var user =
                User.of(subject, "Demonstration " + role.word(), Set.of(role), school, now)
                        .withPassword(hash, password, now);
        return switch (role) {
            case CLERK -> user.within(UNIT, PREPARER);
            // The house's own: who comes from outside is let in by an engagement.
            case INSPECTOR, AUDITOR -> user.within(CONTROL, null);
            case DECIDER -> user.within(UNIT, DECIDER).withTotp(OneTimePasswords.newSecret(), now);
            default -> user;
        };
    }

    /** What they sign in with, once they are there. */
    public static Optional<String> passwordIn(UserBook users) {
        return users.find(of(Role.CLERK)).map(User::demonstrationPassword);
    }
}
