package org.chalkline.command.headmaster;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.headmaster.HeadmasterCommand.AnswerObjectionToRank;
import org.chalkline.command.headmaster.HeadmasterCommand.ApplyForRank;
import org.chalkline.command.headmaster.HeadmasterCommand.AssessHeadForTerm;
import org.chalkline.command.headmaster.HeadmasterCommand.AssessHeadForYear;
import org.chalkline.command.headmaster.HeadmasterCommand.CiteOutcomesForRank;
import org.chalkline.command.headmaster.HeadmasterCommand.ConferRank;
import org.chalkline.command.headmaster.HeadmasterCommand.DeclareTieToPanel;
import org.chalkline.command.headmaster.HeadmasterCommand.FileRankEvidence;
import org.chalkline.command.headmaster.HeadmasterCommand.FormRankPanel;
import org.chalkline.command.headmaster.HeadmasterCommand.GiveNoticeOfRank;
import org.chalkline.command.headmaster.HeadmasterCommand.ObjectToRank;
import org.chalkline.command.headmaster.HeadmasterCommand.ReckonHeadmasterAnew;
import org.chalkline.command.headmaster.HeadmasterCommand.RefuseRank;
import org.chalkline.command.headmaster.HeadmasterCommand.SettleHeadmaster;
import org.chalkline.command.headmaster.HeadmasterCommand.VoteOnRank;
import org.chalkline.command.procedure.service.Parties;
import org.chalkline.kernel.headmaster.HeadmasterId;
import org.chalkline.kernel.person.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Careers of heads, as callers and the watcher know them. */
@Configuration(proxyBeanMethods = false)
class HeadmasterFeature {

    @Bean
    Feature featureOfHeadmasters() {
        return Feature.named("headmasters")
                .acts(
                        ApplyForRank.class,
                        FileRankEvidence.class,
                        CiteOutcomesForRank.class,
                        FormRankPanel.class,
                        DeclareTieToPanel.class,
                        VoteOnRank.class,
                        GiveNoticeOfRank.class,
                        ObjectToRank.class,
                        AnswerObjectionToRank.class,
                        ConferRank.class,
                        RefuseRank.class,
                        AssessHeadForYear.class,
                        AssessHeadForTerm.class)
                .clocks(
                        "headmaster",
                        id -> new HeadmasterId(new PersonId(id)),
                        SettleHeadmaster::new,
                        ReckonHeadmasterAnew::new)
                .subject("headmaster", Headmaster.class)
                .following("headmaster", Parties.thePerson())
                .matters("headmaster", HeadmasterMatters::open)
                .takesIn(new HeadmasterRows());
    }
}
