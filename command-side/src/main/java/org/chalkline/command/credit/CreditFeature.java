package org.chalkline.command.credit;

import java.util.BitSet;
import java.util.List;
import org.chalkline.command.credit.CreditCommand.*;
import org.chalkline.command.feature.Feature;
import org.chalkline.command.gateway.Belonging;
import org.chalkline.command.gateway.BelongingOf;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.kernel.credit.CreditAccountId;
import org.chalkline.kernel.credit.CreditEvent.AccountOpened;
import org.chalkline.kernel.credit.CreditEvent.CreditAnnulled;
import org.chalkline.kernel.credit.CreditEvent.CreditConverted;
import org.chalkline.kernel.credit.CreditEvent.CreditEarned;
import org.chalkline.kernel.fact.Fact;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Accounts of credits, as callers know them. */
@Configuration(proxyBeanMethods = false)
class CreditFeature {

    @Bean
    Feature featureOfCredits() {
        return Feature.named("credits")
                .acts(
                        OpenCreditAccount.class,
                        EarnCredit.class,
                        ConvertCredit.class,
                        RefuseConversion.class,
                        AnnulCredit.class)
                .subject(
                        CreditAccountId.KIND,
                        CreditAccount.class,
                        Dependents.ofManyMatters(CreditFeature::falling))
                .restsOn(
                        (fallen, facts) ->
                                fallen instanceof CreditEarned e
                                                && !facts.of(e.outcome().toString()).isEmpty()
                                        ? List.of(e.outcome().toString())
                                        : List.of());
    }

    /** With a credit falls what became of it; the account falls with its opening. */
    private static BitSet falling(List<Fact> recorded, int act) {
        if (recorded.get(act) instanceof AccountOpened) {
            return Dependents.everythingSince(recorded, act);
        }
        var falling = Dependents.atOnce(recorded, act);
        if (!(recorded.get(act) instanceof CreditEarned credit)) return falling;
        for (int i = act + 1; i < recorded.size(); i++) {
            var of =
                    switch (recorded.get(i)) {
                        case CreditConverted e -> e.credit();
                        case CreditAnnulled e -> e.credit();
                        default -> "";
                    };
            if (of.equals(credit.credit())) falling.set(i);
        }
        return falling;
    }

    /** The unit that has an account in hand acts on it. */
    @Bean
    BelongingOf belongingOfCreditAccounts() {
        return BelongingOf.units(CreditAccountId.KIND, CreditFeature::belonging)
                .begunBy(OpenCreditAccount.class, c -> Belonging.inHandOf(c.unit()));
    }

    private static Belonging belonging(List<Fact> facts) {
        String unit = null;
        for (var fact : facts) if (fact instanceof AccountOpened e) unit = e.unit();
        return new Belonging(unit, null);
    }
}
