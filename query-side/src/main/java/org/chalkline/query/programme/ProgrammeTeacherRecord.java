package org.chalkline.query.programme;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.programme.ProgrammeId;
import org.chalkline.kernel.programme.ProgrammeKind;
import org.chalkline.kernel.programme.ProgrammeRules;
import org.chalkline.kernel.programme.TeachingForm;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.teacher.QualificationKind;
import org.jspecify.annotations.Nullable;

/**
 * Holds in which programmes somebody teaches or taught, and which qualifications they held
 * meanwhile; is what GraphQL calls {@code ProgrammeTeacher}. Whoever holds a certificate has one:
 * it isn't known beforehand who will teach.
 */
public record ProgrammeTeacherRecord(
        PersonId person, List<HeldCertificate> certificates, List<TaughtProgramme> programmes) {

    /**
     * Holds a certificate of a teacher's qualification.
     *
     * @param heldUntil the first day without; absent while it is held
     */
    public record HeldCertificate(
            String number,
            QualificationKind kind,
            LocalDate heldFrom,
            @Nullable LocalDate heldUntil) {

        boolean covers(LocalDate day) {
            return !day.isBefore(heldFrom) && (heldUntil == null || day.isBefore(heldUntil));
        }
    }

    /**
     * Holds a programme in which they teach or taught.
     *
     * @param until the first day without; absent while they do
     * @param unqualifiedFrom the first day on which they taught full-time without the qualification
     *     that it takes; absent where there is none
     */
    public record TaughtProgramme(
            ProgrammeId programme,
            SchoolId provider,
            ProgrammeKind kind,
            TeachingForm form,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable LocalDate unqualifiedFrom) {

        TaughtProgramme endedOn(LocalDate day) {
            return new TaughtProgramme(
                    programme, provider, kind, form, since, day, unqualifiedFrom);
        }

        TaughtProgramme judgedBy(List<HeldCertificate> certificates) {
            return new TaughtProgramme(
                    programme, provider, kind, form, since, until, gap(certificates));
        }

        /**
         * The first day without any certificate that suffices, as the rule of the first day has it.
         */
        private @Nullable LocalDate gap(List<HeldCertificate> certificates) {
            var rule = ProgrammeRules.of(kind, since).orElse(null);
            if (rule == null || form == TeachingForm.PART_TIME) return null;
            var day = since;
            while (until == null || day.isBefore(until)) {
                var on = day;
                var held =
                        certificates.stream()
                                .filter(each -> each.covers(on))
                                .filter(each -> each.kind().sufficesFor(rule.qualification()))
                                .findFirst();
                if (held.isEmpty()) return day;
                var end = held.get().heldUntil();
                if (end == null) return null;
                day = end;
            }
            return null;
        }
    }

    public ProgrammeTeacherRecord {
        certificates = List.copyOf(certificates);
        programmes = List.copyOf(programmes);
    }

    /** Whether they teach in a programme, or taught in one. */
    public boolean teaches() {
        return !programmes.isEmpty();
    }

    /** Whether they taught full-time, on any day, without the qualification that it takes. */
    public boolean unqualified() {
        return unqualifiedFrom() != null;
    }

    /** The first day on which they did; absent where there is none. */
    public @Nullable LocalDate unqualifiedFrom() {
        @Nullable LocalDate first = null;
        for (var each : programmes) {
            var from = each.unqualifiedFrom();
            if (from != null && (first == null || from.isBefore(first))) first = from;
        }
        return first;
    }
}
