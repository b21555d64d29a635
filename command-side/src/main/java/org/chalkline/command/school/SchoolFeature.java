package org.chalkline.command.school;

import org.chalkline.command.feature.Feature;
import org.chalkline.command.procedure.ProcedureSubjects;
import org.chalkline.command.procedure.standing.Dependents;
import org.chalkline.command.school.SchoolCommand.ApproveCapacity;
import org.chalkline.command.school.SchoolCommand.ApprovePosts;
import org.chalkline.command.school.SchoolCommand.ApproveTitleQuota;
import org.chalkline.command.school.SchoolCommand.CloseCampus;
import org.chalkline.command.school.SchoolCommand.CloseSchool;
import org.chalkline.command.school.SchoolCommand.ConvertSchool;
import org.chalkline.command.school.SchoolCommand.CorrectOpeningDate;
import org.chalkline.command.school.SchoolCommand.CorrectSchoolRecord;
import org.chalkline.command.school.SchoolCommand.DivideSchool;
import org.chalkline.command.school.SchoolCommand.EstablishSchool;
import org.chalkline.command.school.SchoolCommand.MergeSchools;
import org.chalkline.command.school.SchoolCommand.MoveSchool;
import org.chalkline.command.school.SchoolCommand.OpenCampus;
import org.chalkline.command.school.SchoolCommand.PlanAssetDivision;
import org.chalkline.command.school.SchoolCommand.PlanStaffOfDivision;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.command.school.SchoolCommand.RenameSchool;
import org.chalkline.command.school.SchoolInputs.ApproveCapacityInput;
import org.chalkline.command.school.SchoolInputs.ApproveTitleQuotaInput;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Schools and other institutions, as callers know them. */
@Configuration(proxyBeanMethods = false)
class SchoolFeature {

    @Bean
    Feature featureOfSchools() {
        return Feature.named("schools")
                .acts(
                        RegisterSchool.class,
                        EstablishSchool.class,
                        OpenCampus.class,
                        CloseCampus.class,
                        RenameSchool.class,
                        MoveSchool.class,
                        ConvertSchool.class,
                        ApproveCapacity.class,
                        ApprovePosts.class,
                        ApproveTitleQuota.class,
                        PlanAssetDivision.class,
                        MergeSchools.class,
                        PlanStaffOfDivision.class,
                        DivideSchool.class,
                        CloseSchool.class,
                        CorrectSchoolRecord.class,
                        CorrectOpeningDate.class)
                .reads(
                        ApproveCapacity.class,
                        ApproveCapacityInput.class,
                        ApproveCapacityInput::command)
                .reads(
                        ApproveTitleQuota.class,
                        ApproveTitleQuotaInput.class,
                        ApproveTitleQuotaInput::command)
                .subject(
                        ProcedureSubjects.BARE,
                        School.class,
                        Dependents.ofManyMatters(Dependents.FOUNDED))
                .restsOn(DependentSchools::restingOn)
                .takesIn(new SchoolRows())
                .takesIn(new SchoolCorrectionRows());
    }
}
