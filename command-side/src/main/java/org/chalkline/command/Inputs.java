package org.chalkline.command;

import static org.chalkline.command.CommonRefusal.ACT_IN_FUTURE;
import static org.chalkline.command.CommonRefusal.NUMBER_MALFORMED;
import static org.chalkline.command.InputRefusal.DIGEST_MALFORMED;
import static org.chalkline.command.InputRefusal.IDENTITY_NUMBER_MISPLACED;
import static org.chalkline.command.InputRefusal.IMPLAUSIBLE_DATE;
import static org.chalkline.command.InputRefusal.LIST_TOO_LONG;
import static org.chalkline.command.InputRefusal.OFFICER_RESERVED;
import static org.chalkline.command.InputRefusal.TEXT_MISSING;
import static org.chalkline.command.InputRefusal.TEXT_TOO_LONG;
import static org.chalkline.command.InputRefusal.TEXT_UNSAFE;
import static org.chalkline.command.InputRefusal.TOO_FAR_AHEAD;
import static org.chalkline.command.RefusedException.refuseIf;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.chalkline.kernel.document.Documents;
import org.chalkline.kernel.person.IdentityNumbers;
import org.jspecify.annotations.Nullable;

/** What texts, dates, digests and lists must keep to before any rule of a feature looks at them. */
public final class Inputs {

    /** The first day that is taken for a date somebody means. */
    public static final LocalDate EARLIEST = LocalDate.of(1000, 1, 1);

    /** How far ahead a date may lie, in years. */
    public static final int YEARS_AHEAD = 10;

    /** A value given in them is sealed; an organisation's identifier is looked at by itself. */
    private static final Set<String> FOR_IDENTITY_NUMBERS =
            Set.of("identityNumber", "identifier", "applicantIdentifier", "organiserIdentifier");

    /** Somebody named in them acts, decides, or answers for something. */
    private static final Set<String> FOR_OFFICERS =
            Set.of(
                    "account",
                    "answerable",
                    "appointedBy",
                    "appraiser",
                    "approvedBy",
                    "approver",
                    "askedBy",
                    "assignee",
                    "auditor",
                    "chair",
                    "counter",
                    "counters",
                    "custodian",
                    "delegatedBy",
                    "enteredBy",
                    "evaluatedBy",
                    "examiner",
                    "from",
                    "head",
                    "inspector",
                    "inspectors",
                    "investigator",
                    "investigators",
                    "member",
                    "members",
                    "officer",
                    "officers",
                    "participants",
                    "preparer",
                    "presider",
                    "publisher",
                    "receivedBy",
                    "recommender",
                    "recusals",
                    "reviewer",
                    "reviewers",
                    "screener",
                    "substitute",
                    "takenOverBy",
                    "to");

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
    private static final int LONGEST_DESCRIPTION = 200;

    private Inputs() {}

    /** Refuses a line of text that is blank, longer than so many characters, or unsafe to show. */
    public static void requireLine(String text, int longest) {
        refuseIf(text.isBlank(), TEXT_MISSING);
        require(text, longest, "");
    }

    /** The same where the text may be absent; when it is there, it must not be blank. */
    public static void requireLineIfAny(@Nullable String text, int longest) {
        if (text != null) requireLine(text, longest);
    }

    /** Refuses a text of several lines on the same grounds; tabs and line ends are taken. */
    public static void requireText(String text, int longest) {
        refuseIf(text.isBlank(), TEXT_MISSING);
        require(text, longest, "\t\r\n");
    }

    private static void require(String text, int longest, String allowed) {
        refuseIf(text.codePointCount(0, text.length()) > longest, TEXT_TOO_LONG);
        refuseIf(text.codePoints().anyMatch(c -> allowed.indexOf(c) < 0 && unsafe(c)), TEXT_UNSAFE);
    }

    /**
     * Refuses a text in which an identity number stands. Every text of an input is looked at, but
     * for what is given as somebody's identity number and then sealed.
     */
    public static void requireNoIdentityNumber(String text) {
        refuseIf(IdentityNumbers.occurIn(text), IDENTITY_NUMBER_MISPLACED);
    }

    /**
     * Refuses a text that has no place in the field of this name: an identity number, but in a
     * field that is there for one, and the program's own name where somebody is named who acts. The
     * program's own acts don't come this way.
     *
     * @return the text
     */
    public static String requireInPlace(String field, String text) {
        if (!FOR_IDENTITY_NUMBERS.contains(field)) requireNoIdentityNumber(text);
        refuseIf(namesOfficers(field) && OwnNames.looksLikeOne(text), OFFICER_RESERVED);
        return text;
    }

    /** Whether somebody is named in a field of this name who acts. */
    static boolean namesOfficers(String field) {
        return FOR_OFFICERS.contains(field);
    }

    /** Control characters could forge lines, and overrides of direction show what isn't there. */
    private static boolean unsafe(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        };
    }

    /** Refuses a date that nobody can mean. */
    public static void requireDate(LocalDate date, LocalDate today) {
        refuseIf(date.isBefore(EARLIEST), IMPLAUSIBLE_DATE);
        refuseIf(date.isAfter(today.plusYears(YEARS_AHEAD)), TOO_FAR_AHEAD);
    }

    /** Refuses an act of a day that nobody can mean, or that is still to come. */
    public static void requireDone(LocalDate day, LocalDate today) {
        requireDate(day, today);
        refuseIf(day.isAfter(today), ACT_IN_FUTURE);
    }

    /** Refuses what isn't the SHA-256 digest of a document, in lower-case hexadecimal. */
    public static void requireDigest(String digest) {
        var described = Documents.described(digest);
        if (described == null || !AsFound.isUnderWay()) {
            refuseIf(!Documents.DIGEST.matcher(digest).matches(), DIGEST_MALFORMED);
            return;
        }
        requireLine(described, LONGEST_DESCRIPTION);
        requireNoIdentityNumber(described);
    }

    /** Refuses what isn't the form of a number within a file. */
    public static void requireNumber(String number) {
        refuseIf(!NUMBER.matcher(number).matches(), NUMBER_MALFORMED);
    }

    /** Refuses too many digests, and malformed ones. */
    public static void requireDigests(List<String> digests, int most) {
        requireAtMost(digests, most);
        digests.forEach(Inputs::requireDigest);
    }

    /** Refuses a list of more entries than the record takes. */
    public static void requireAtMost(Collection<?> list, int most) {
        refuseIf(list.size() > most, LIST_TOO_LONG);
    }
}
