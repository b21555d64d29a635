package org.chalkline.kernel.access;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody comes in as. A role opens doors: what may be read, and which acts may be handed in
 * at all. Whether an act is lawful is judged by powers and by the aggregate, whatever the role.
 */
public enum Role {
    /** Reads the cases of their own unit; prepares them, and never decides what they prepared. */
    CLERK,

    /** Reads the cases of their own unit; decides within the powers they hold. */
    DECIDER,

    /**
     * Reads all cases and what led to them, if they are the house's own, and from outside what
     * their engagement names; takes bundles.
     */
    INSPECTOR,

    /** Reads everything with personal data masked and small groups left out; takes exports. */
    ANALYST,

    /**
     * Reads everything with all its history, if they are the house's own, and from outside what
     * their engagement names; a member of one asks for evidence.
     */
    AUDITOR,

    /** Reads no case; replays, sees to parked records, keeps backups. */
    OPERATOR,

    /** Anybody: reads what was disclosed, and asks for disclosure. Nobody has to sign in for it. */
    PUBLIC,

    /** Reads what concerns their own school; lodges, applies, reports. */
    SCHOOL,

    /** The program itself. No token leads to it. */
    SYSTEM;

    /** The role as tokens, facts and the log of reads write it, such as {@code clerk}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role that a word of a token stands for; absent where it is none. */
    public static Optional<Role> of(String word) {
        for (var role : values()) if (role.word().equals(word)) return Optional.of(role);
        return Optional.empty();
    }
}
