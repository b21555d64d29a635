package org.chalkline.command.school;

import static org.chalkline.command.CommonRefusal.KIND_UNSTATED;
import static org.chalkline.command.CommonRefusal.SUBDISTRICT_OUTSIDE_DISTRICT;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.school.SchoolRefusal.CAPACITY_MISSING;
import static org.chalkline.command.school.SchoolRefusal.CAPACITY_OUT_OF_RANGE;
import static org.chalkline.command.school.SchoolRefusal.CORRECTION_VALUE_UNKNOWN;
import static org.chalkline.command.school.SchoolRefusal.OWNERSHIP_UNSTATED;
import static org.chalkline.command.school.SchoolRefusal.PRIVATE_SCHOOL_NEEDS_LICENCE;
import static org.chalkline.command.school.SchoolRefusal.PUBLIC_KINDERGARTEN_NEEDS_LICENCE;
import static org.chalkline.command.school.SchoolRefusal.PUBLIC_SCHOOL_STAYS_PUBLIC;
import static org.chalkline.command.school.SchoolRefusal.RESETTLEMENT_PLAN_MISSING;
import static org.chalkline.command.school.SchoolRefusal.STAGE_NOT_TAUGHT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.chalkline.command.RefusedException;
import org.chalkline.kernel.command.Refusal;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.school.District;
import org.chalkline.kernel.school.LicensedKindergartens;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.chalkline.kernel.school.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The rules on what a school's record may hold. They need no history; {@link School} knows that.
 */
final class SchoolRules {
    static final int LONGEST_NAME = 200;
    private static final int LONGEST_ADDRESS = 300;
    private static final int LONGEST_TEXT = 2_000;
    private static final int LARGEST_CAPACITY = 100_000;

    static final String PRESCHOOL_LAW = "Preschool Education Law";
    static final String PRIVATE_LAW = "Private Education Law";
    static final String LICENSING_LAW = "Administrative Licensing Law";
    private static final String COMPULSORY_LAW = "Compulsory Education Law";

    private SchoolRules() {}

    static void requireSound(Particulars particulars) {
        requireName(particulars.name());
        requireSound(particulars.site());
    }

    static void requireName(String name) {
        requireLine(name, LONGEST_NAME);
    }

    static void requireSound(Site site) {
        requireText(site.address(), LONGEST_ADDRESS);
        refuseIf(
                site.subdistrict() != null && !District.contains(site.subdistrict()),
                SUBDISTRICT_OUTSIDE_DISTRICT);
    }

    /** How a mistake arose, where pupils go: prose that people read. */
    static void requireProse(String text) {
        requireText(text, LONGEST_TEXT);
    }

    /**
     * What the bureau can establish by its own decision. A private school is licensed instead, a
     * kindergarten under a law of its own.
     */
    static void requireEstablishable(Particulars particulars) {
        requireStated(particulars);
        if (particulars.ownership() == Ownership.PRIVATE) {
            throw new RefusedException(
                    particulars.kind() == SchoolKind.PRESCHOOL
                            ? PRIVATE_SCHOOL_NEEDS_LICENCE.citing(PRESCHOOL_LAW, "30")
                            : PRIVATE_SCHOOL_NEEDS_LICENCE.refusal());
        }
    }

    /**
     * The same for what is established anew, and doesn't come of a division.
     *
     * @param decidedOn the day of the decision
     */
    static void requireEstablishable(Particulars particulars, LocalDate decidedOn) {
        requireEstablishable(particulars);
        refuseIf(
                LicensedKindergartens.include(particulars.kind(), decidedOn),
                PUBLIC_KINDERGARTEN_NEEDS_LICENCE);
    }

    /** What is recorded of a school that was licensed so. */
    static Particulars licensed(LicenceContent content) {
        return new Particulars(content.name(), content.kind(), content.ownership(), content.site());
    }

    /** Nothing is established whose kind or ownership nobody knows. */
    static void requireStated(Particulars particulars) {
        requireSound(particulars);
        refuseIf(particulars.kind() == SchoolKind.UNSTATED, KIND_UNSTATED);
        refuseIf(particulars.ownership() == Ownership.UNSTATED, OWNERSHIP_UNSTATED);
    }

    static void requireTaught(Map<Stage, Integer> capacity, SchoolKind kind) {
        refuseIf(capacity.isEmpty(), CAPACITY_MISSING);
        refuseIf(kind == SchoolKind.UNSTATED, KIND_UNSTATED);
        refuseIf(!kind.stages().containsAll(capacity.keySet()), STAGE_NOT_TAUGHT);
        for (int pupils : capacity.values()) {
            refuseIf(pupils < 0 || pupils > LARGEST_CAPACITY, CAPACITY_OUT_OF_RANGE);
        }
    }

    /** A school doesn't end before it is settled where its pupils go. */
    static ResettlementPlan requirePlan(
            @Nullable ResettlementPlan plan, SchoolKind kind, Ownership ownership) {
        if (plan == null || plan.summary().isBlank()) {
            throw new RefusedException(planMissing(kind, ownership));
        }
        requireProse(plan.summary());
        requireDigest(plan.document());
        return plan;
    }

    private static Refusal planMissing(SchoolKind kind, Ownership ownership) {
        if (kind == SchoolKind.PRESCHOOL) {
            return RESETTLEMENT_PLAN_MISSING.citing(PRESCHOOL_LAW, "31");
        }
        if (ownership == Ownership.PRIVATE) {
            return RESETTLEMENT_PLAN_MISSING.citing(PRIVATE_LAW, "57");
        }
        return RESETTLEMENT_PLAN_MISSING.refusal();
    }

    /**
     * A public school that gives compulsory education keeps its public nature under any name, and a
     * public kindergarten doesn't turn private. No statute says so of other kinds.
     */
    static void requireStaysPublic(Particulars absorbed, Particulars survivor) {
        if (absorbed.ownership() != Ownership.PUBLIC || survivor.ownership() != Ownership.PRIVATE) {
            return;
        }
        if (absorbed.kind() == SchoolKind.PRESCHOOL) {
            throw new RefusedException(PUBLIC_SCHOOL_STAYS_PUBLIC.citing(PRESCHOOL_LAW, "34"));
        }
        if (absorbed.kind().stages().contains(Stage.PRIMARY)
                || absorbed.kind().stages().contains(Stage.JUNIOR_MIDDLE)) {
            throw new RefusedException(PUBLIC_SCHOOL_STAYS_PUBLIC.citing(COMPULSORY_LAW, "22"));
        }
    }

    /** What a correction may put into a field; an empty subdistrict removes it. */
    static void requireFieldValue(RecordField field, String value) {
        switch (field) {
            case NAME -> requireName(value);
            case ADDRESS -> requireText(value, LONGEST_ADDRESS);
            case KIND -> requireStated(value, SchoolKind.values());
            case OWNERSHIP -> requireStated(value, Ownership.values());
            case SUBDISTRICT ->
                    refuseIf(
                            !value.isEmpty() && !District.contains(value),
                            SUBDISTRICT_OUTSIDE_DISTRICT);
        }
    }

    private static void requireStated(String value, Enum<?>[] known) {
        boolean stated =
                Arrays.stream(known)
                        .anyMatch(k -> k.name().equals(value) && !value.equals("UNSTATED"));
        refuseIf(!stated, CORRECTION_VALUE_UNKNOWN);
    }
}
