package org.chalkline.query.procedure.paper;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.chalkline.kernel.fact.Fact;
import org.jspecify.annotations.Nullable;

/**
 * The form in which papers of one kind are printed from a day on. One that has been in force never
 * changes, so that a paper is the same to the byte whenever it is printed.
 *
 * @param id its stable name, which stands on each paper
 * @param from the first day of the papers that are printed by it
 * @param until the first day of those that no longer are; absent while it is in force
 * @param source on what it rests
 * @param unverified whether the text of that was not at hand
 * @param reading how it is read here; absent where nothing need be said
 * @param layout how a paper is laid out
 * @param words where the words for facts and their members stand; a later file goes before an
 *     earlier one
 * @param issuer the body that issues papers whose facts name none
 * @param title what a paper is called, with the fact's word in the place of {@code {0}}
 * @param sections the parts of a paper, in their order
 * @param texts what is said, with what facts say in the place of {@code {0}} and so on
 */
public record PaperTemplate(
        String id,
        Kind kind,
        LocalDate from,
        @Nullable LocalDate until,
        String source,
        boolean unverified,
        @Nullable String reading,
        Layout layout,
        List<String> words,
        String issuer,
        String title,
        List<Heading> sections,
        Map<Text, String> texts) {

    public PaperTemplate {
        words = List.copyOf(words);
        sections = List.copyOf(sections);
        texts = Collections.unmodifiableMap(new EnumMap<>(texts));
    }

    /** What a paper is. The words stand in the data. */
    public enum Kind {
        /** It tells a decision (决定). */
        DECISION,
        /** It tells something by a notice (通知、告知). */
        NOTICE;

        /** What a paper that tells this fact is. */
        public static Kind of(Fact fact) {
            return fact.decision() == null ? NOTICE : DECISION;
        }
    }

    /** How a paper is laid out. What lays out papers already never does so otherwise. */
    public enum Layout {
        /** As GB/T 9704-2012 has it, in common reading. */
        GB_T_9704_2012
    }

    /** A part of a paper, which is left out where the fact says nothing for it. */
    public record Heading(Part part, String heading) {}

    /** What a part of a paper tells. */
    public enum Part {
        FINDINGS,
        STATEMENT,
        EVIDENCE,
        LAW,
        REASONS,
        DEPARTURE,
        /** What was decided, or what is to be known. */
        CONTENT,
        REMEDY
    }

    /** What a template says, and in whose place what stands. */
    public enum Text {
        /** The addressees. */
        ADDRESSEES,
        /** A person's code. */
        PERSON,
        /** The fact's word. */
        CONTENT,
        /** A member's word, its value. */
        MEMBER,
        /** The day from which the fact has effect. */
        EFFECT,
        /** The kind of what is said of a person, their code. */
        SEALED,
        SEALED_REASONS,
        /** As for what is sealed. */
        RESTRICTED,
        /** As for what is sealed. */
        ERASED,
        /** The law, the article's number, the version, and what follows on the article. */
        PROVISION,
        /** A document's digest. */
        EVIDENCE,
        /** The body, the days. */
        REVIEW,
        /** The body, the days. */
        RECONSIDERATION,
        /** The court, the months. */
        SUIT,
        /** The body, the days, the court, the months. */
        EITHER,
        /** As for either. */
        REVIEW_FIRST,
        NO_REMEDY,
        SEAL,
        OFFICER,
        APPROVER,
        DELEGATION,
        RECUSALS,
        CLOCK,
        /** The aggregate, the fact's number in it, the template. */
        MADE_FROM,
        /** The digest of the paper without names. */
        WITH_NAMES,
        /** The first day of what has been since ever. */
        NEVER_KNOWN,
        YEAR_MONTH_DAY
    }

    /** Whether papers of that day are printed by it. */
    boolean isInForceOn(LocalDate day) {
        return !day.isBefore(from) && (until == null || day.isBefore(until));
    }

    /**
     * What it says.
     *
     * @param about what stands in the place of {@code {0}} and so on
     * @throws IllegalStateException if it doesn't
     */
    String text(Text text, Object... about) {
        var form = texts.get(text);
        if (form == null) throw new IllegalStateException(id + " has no text " + text);
        return fill(form, about);
    }

    /** A form with these in their places; what stands in one of them is never taken for a place. */
    static String fill(String form, Object... about) {
        var filled = new StringBuilder();
        for (int i = 0; i < form.length(); i++) {
            boolean place = form.charAt(i) == '{' && i + 2 < form.length();
            if (place && form.charAt(i + 2) == '}') {
                filled.append(about[form.charAt(i + 1) - '0']);
                i += 2;
            } else {
                filled.append(form.charAt(i));
            }
        }
        return filled.toString();
    }
}
