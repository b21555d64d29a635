package org.chalkline.kernel.teacher;

import org.chalkline.kernel.person.PersonId;

/**
 * What a school keeps posts for, as its facts name it: a recruitment, an appraisal, a transfer, or
 * a teacher who was taken over.
 */
public sealed interface PostClaim {

    /** As the school's facts have it. */
    String text();

    /** Posts of a recruitment. */
    record OfRecruitment(RecruitmentId recruitment) implements PostClaim {
        @Override
        public String text() {
            return recruitment.toString();
        }
    }

    /** A post of a title. */
    record OfAppraisal(AppraisalId appraisal) implements PostClaim {
        @Override
        public String text() {
            return appraisal.toString();
        }
    }

    /** The post of a teacher who comes from another school. */
    record OfTransfer(PersonId person, String transfer) implements PostClaim {
        @Override
        public String text() {
            return "transfer/" + person.value() + "/" + transfer;
        }
    }

    /** The post that an earlier register shows a teacher on. */
    record OfTeacher(PersonId person) implements PostClaim {
        @Override
        public String text() {
            return new TeacherId(person).toString();
        }
    }

    /**
     * What a school's fact names.
     *
     * @throws IllegalArgumentException if it is none of these
     */
    static PostClaim of(String text) {
        var parts = text.split("/", 3);
        return switch (parts[0]) {
            case "recruitment" -> new OfRecruitment(new RecruitmentId(parts[1]));
            case "appraisal" -> new OfAppraisal(new AppraisalId(parts[1]));
            case "transfer" -> new OfTransfer(new PersonId(parts[1]), parts[2]);
            case "teacher" -> new OfTeacher(new PersonId(parts[1]));
            default -> throw new IllegalArgumentException("no claim to a post: " + text);
        };
    }
}
