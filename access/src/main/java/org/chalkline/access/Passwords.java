package org.chalkline.access;

import static org.chalkline.access.AccessRefusedException.Code.USER_UNUSABLE;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords with Argon2id. Each hash takes 19 MB of memory for a moment (as OWASP's password
 * storage cheat sheet has it: 19 MiB, two rounds, one lane), so two at most are made at a time. One
 * that somebody chose is measured first, by {@link CommonPasswords}.
 */
public final class Passwords {
    private static final int MOST_WAITING = 20;
    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 << 10;
    private static final int ROUNDS = 2;

    /** As ASVS 5.0 has it: 15 are recommended, and 64 have to be taken. */
    static final int SHORTEST = 12;

    static final int LONGEST = 128;
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT, HASH, LANES, MEMORY_KIB, ROUNDS);
    private final Semaphore room = new Semaphore(2, true);
    private final SecureRandom random = new SecureRandom();

    /** Made when it is first needed: a start has no time to spare for it. */
    private static final class Nobodys {
        static final String HASH = made();

        private static String made() {
            var passwords = new Passwords();
            return passwords.hashOfMade(passwords.made());
        }
    }

    /**
     * The hash of a password that somebody chose.
     *
     * @throws AccessRefusedException if it is too short, too long, holds the user's own name, or is
     *     soon guessed
     */
    public String hashOf(String password, String subject) {
        int length = password.codePointCount(0, password.length());
        boolean named =
                password.toLowerCase(Locale.ROOT).contains(subject.toLowerCase(Locale.ROOT));
        long different = password.chars().distinct().count();
        if (length < SHORTEST || length > LONGEST || named || different < SHORTEST / 2) {
            throw new AccessRefusedException(
                    USER_UNUSABLE,
                    "A password has %d to %d characters, at least %d different ones, and doesn't hold the user's name. Choose another, such as four words."
                            .formatted(SHORTEST, LONGEST, SHORTEST / 2),
                    null);
        }
        if (isSoonGuessed(password, subject)) {
            throw new AccessRefusedException(
                    USER_UNUSABLE,
                    "This password, or what it is made of, is among the first that are tried. Choose another, such as four words that have nothing to do with each other or with the bureau.",
                    null);
        }
        return hash(password);
    }

    /** The hash of a password that {@link #made} made. */
    public String hashOfMade(String password) {
        return hash(password);
    }

    private boolean isSoonGuessed(String password, String subject) {
        room.acquireUninterruptibly();
        try {
            return CommonPasswords.areLike(password, subject);
        } finally {
            room.release();
        }
    }

    private String hash(String password) {
        room.acquireUninterruptibly();
        try {
            var hash = argon.encode(password);
            if (hash == null) throw new IllegalStateException("no hash of a password");
            return hash;
        } finally {
            room.release();
        }
    }

    /**
     * Whether the password is the one that was hashed; never while too many wait to be told, for
     * they would hold all threads. It takes as long where there is no hash, so that nobody finds
     * out by it who is a user.
     */
    public boolean matches(String password, @Nullable String hash) {
        if (password.length() > 2 * LONGEST || room.getQueueLength() > MOST_WAITING) return false;
        room.acquireUninterruptibly();
        try {
            return argon.matches(password, hash == null ? Nobodys.HASH : hash) && hash != null;
        } finally {
            room.release();
        }
    }

    /** A password that nobody chose: four groups of four signs, about 79 bits. */
    public String made() {
        var password = new StringBuilder();
        for (int i = 0; i < 16; i++) {
            if (i > 0 && i % 4 == 0) password.append('-');
            password.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return password.toString();
    }
}
