package org.chalkline.kernel.credit;

import static org.chalkline.kernel.fact.SampleDecisions.SPARE;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.kernel.credit.CountedOutcomeEvent.*;
import org.chalkline.kernel.credit.CreditEvent.*;
import org.chalkline.kernel.fact.StoredForms;
import org.chalkline.kernel.person.PersonId;
import org.chalkline.kernel.person.Personal;
import org.chalkline.kernel.person.PersonalField;
import org.chalkline.kernel.programme.ProgrammeId;

class StoredFormsTest extends StoredForms {
    private static final CreditAccountId ACCOUNT = new CreditAccountId("XF-1");
    private static final PersonId LEARNER = new PersonId("P.1731");
    private static final Personal SEALED = new Personal(LEARNER, PersonalField.CONDUCT, "c2VhbGVk");
    private static final CountedOutcomeId OUTCOME = CountedOutcomeId.of("1201", "ZS-2020-1");
    private static final String OFFICER = "officer-1";
    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    StoredFormsTest() {
        super(
                List.of(
                        new AccountOpened(ACCOUNT, LEARNER, "lifelong", OFFICER, DAY),
                        new CreditEarned(
                                ACCOUNT,
                                "1",
                                LEARNER,
                                new ProgrammeId("2026-welding"),
                                "1201",
                                OUTCOME,
                                OutcomeLevel.NON_DIPLOMA,
                                "WELDING",
                                SEALED,
                                SEALED,
                                4,
                                OFFICER,
                                DAY),
                        new CreditEarned(
                                ACCOUNT,
                                "1",
                                LEARNER,
                                null,
                                "ABROAD-1",
                                OUTCOME,
                                OutcomeLevel.ADULT_HIGHER,
                                "CHINESE-A",
                                SEALED,
                                SEALED,
                                4,
                                OFFICER,
                                DAY),
                        new CreditConverted(
                                ACCOUNT,
                                "1",
                                LEARNER,
                                "ADULT-CHINESE",
                                "Catalogue of 2012",
                                "CHINESE-B",
                                4,
                                "Open University",
                                SPARE,
                                DAY),
                        new ConversionRefused(ACCOUNT, "1", "ADULT-CHINESE", SPARE, DAY),
                        new CreditAnnulled(
                                ACCOUNT, "1", AnnulmentGround.ENTERED_IN_ERROR, SPARE, DAY),
                        new OutcomeCounted(OUTCOME, ACCOUNT, "1", DAY),
                        new OutcomeFreed(OUTCOME, ACCOUNT, "1", DAY)),
                CreditEvent.class,
                CountedOutcomeEvent.class);
    }
}
