package org.chalkline.command.teacher.recruitment;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.AdmitCandidate;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.AnnounceCandidates;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.CloseRecruitment;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.ConcludeMedical;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.DropCandidate;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.HireCandidate;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.PlanRecruitment;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.PostRecruitment;
import org.chalkline.command.teacher.recruitment.RecruitmentCommand.ScoreCandidate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Recruitments, as callers know them. */
@Configuration(proxyBeanMethods = false)
class RecruitmentFeature {

    @Bean
    Feature featureOfRecruitments() {
        return Feature.named("recruitments")
                .acts(
                        PlanRecruitment.class,
                        PostRecruitment.class,
                        AdmitCandidate.class,
                        ScoreCandidate.class,
                        ConcludeMedical.class,
                        AnnounceCandidates.class,
                        HireCandidate.class,
                        DropCandidate.class,
                        CloseRecruitment.class)
                .subject("recruitment", Recruitment.class, Dependents.FOUNDED)
                .matters("recruitment", RecruitmentMatters::open);
    }
}
