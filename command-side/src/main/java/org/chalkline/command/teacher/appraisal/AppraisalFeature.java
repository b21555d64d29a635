package org.chalkline.command.teacher.appraisal;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.AppointToTitle;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.CastPanelVote;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.CiteOutcomes;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.ConcludePanel;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.DeclareForTitle;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.FormPanel;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.PublishRecommendation;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.RaiseObjection;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.RecommendForTitle;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.RecuseMember;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.SettleObjection;
import org.chalkline.command.teacher.appraisal.AppraisalCommand.WithdrawDeclaration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Appraisals for titles, as callers know them. */
@Configuration(proxyBeanMethods = false)
class AppraisalFeature {

    @Bean
    Feature featureOfAppraisals() {
        return Feature.named("appraisals")
                .acts(
                        DeclareForTitle.class,
                        CiteOutcomes.class,
                        RecommendForTitle.class,
                        PublishRecommendation.class,
                        RaiseObjection.class,
                        SettleObjection.class,
                        FormPanel.class,
                        RecuseMember.class,
                        CastPanelVote.class,
                        ConcludePanel.class,
                        AppointToTitle.class,
                        WithdrawDeclaration.class)
                .subject("appraisal", Appraisal.class, Dependents.FOUNDED)
                .matters("appraisal", AppraisalMatters::open);
    }
}
