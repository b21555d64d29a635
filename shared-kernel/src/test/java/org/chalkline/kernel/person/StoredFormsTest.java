package org.chalkline.kernel.person;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.fact.SampleDecisions;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.person.PersonCodeEvent.PersonMergedInto;
import org.chalkline.kernel.person.PersonCodeEvent.PersonParted;
import org.chalkline.kernel.person.PersonCodeEvent.PersonPartedFrom;
import org.chalkline.kernel.person.PersonCodeEvent.PersonsMerged;
import org.chalkline.kernel.person.PersonEvent.ContactChanged;
import org.chalkline.kernel.person.PersonEvent.KeyDestroyed;
import org.chalkline.kernel.person.PersonEvent.PersonCorrected;
import org.chalkline.kernel.person.PersonEvent.PersonErased;
import org.chalkline.kernel.person.PersonEvent.PersonRegistered;
import org.chalkline.kernel.person.PersonEvent.PersonRenamed;
import org.chalkline.kernel.person.PersonEvent.PersonRestricted;
import org.chalkline.kernel.person.PersonEvent.RestrictionLifted;
import org.chalkline.kernel.person.PersonEvent.RetentionSet;
import org.chalkline.kernel.procedure.decision.LegalBasis;
import org.chalkline.kernel.procedure.standing.SequenceRange;

class StoredFormsTest extends StoredForms {
    private static final PersonId LI = new PersonId("p-0001");
    private static final PersonId WU = new PersonId("p-0002");
    private static final List<SequenceRange> FACTS = List.of(new SequenceRange(0, 3));
    private static final LocalDate DAY = LocalDate.of(2026, 9, 1);
    private static final String DIGEST = "0f".repeat(32);

    StoredFormsTest() {
        super(
                List.of(
                        new PersonRegistered(
                                LI,
                                of(PersonalField.NAME),
                                of(PersonalField.IDENTITY_NUMBER),
                                of(PersonalField.BIRTH_DATE),
                                of(PersonalField.CONTACT),
                                ProcessingGround.CONSENT,
                                "教师资格认定",
                                DIGEST,
                                DAY),
                        new PersonRegistered(
                                LI,
                                of(PersonalField.NAME),
                                null,
                                null,
                                null,
                                ProcessingGround.STATUTORY_DUTY,
                                "教师资格认定",
                                null,
                                DAY),
                        new PersonRenamed(LI, of(PersonalField.NAME), DIGEST, DAY),
                        new ContactChanged(LI, of(PersonalField.CONTACT), DAY),
                        new PersonCorrected(
                                LI,
                                of(PersonalField.NAME),
                                of(PersonalField.IDENTITY_NUMBER),
                                of(PersonalField.BIRTH_DATE),
                                "误录",
                                DIGEST,
                                DAY),
                        new PersonCorrected(LI, null, null, null, "误录", DIGEST, DAY),
                        new RetentionSet(
                                LI,
                                DAY.plusYears(30),
                                new LegalBasis("Archives Law", "13", "2020"),
                                new LegalBasis("Archives Law", "14", "2020"),
                                SampleDecisions.FULL,
                                DAY),
                        new PersonRestricted(LI, "保存期未满", DAY),
                        new RestrictionLifted(LI, "本人同意", DAY),
                        new PersonErased(
                                LI, ErasureGround.RETENTION_ENDED, SampleDecisions.FULL, DAY),
                        new KeyDestroyed(LI, DAY),
                        new PersonsMerged(LI, WU, SampleDecisions.FULL, DAY),
                        new PersonMergedInto(WU, LI, FACTS, SampleDecisions.FULL, DAY),
                        new PersonParted(LI, WU, FACTS, SampleDecisions.FULL, DAY),
                        new PersonPartedFrom(WU, LI, FACTS, SampleDecisions.FULL, DAY)),
                PersonEvent.class,
                PersonCodeEvent.class);
    }

    private static Personal of(PersonalField field) {
        return new Personal(LI, field, "AYq2-Zx_" + field.ordinal());
    }
}
