package org.chalkline.command.licence;

import static org.chalkline.command.InputRefusal.MALFORMED_ID;

import java.time.LocalDate;
import java.util.List;
import org.chalkline.command.RefusedException;
import org.chalkline.command.licence.LicenceCommand.*;
import org.chalkline.kernel.decision.Decision;
import org.chalkline.kernel.licence.LicenceEvent.Creditors;
import org.chalkline.kernel.licence.LicenceEvent.DeregistrationGround;
import org.chalkline.kernel.licence.LicenceEvent.InspectionGrade;
import org.chalkline.kernel.licence.LicenceEvent.Liquidator;
import org.chalkline.kernel.licence.LicenceEvent.RevocationGround;
import org.chalkline.kernel.licence.LicenceEvent.TerminationGround;
import org.chalkline.kernel.licence.LicenceEvent.WithdrawalGround;
import org.chalkline.kernel.licence.LicenceId;
import org.chalkline.kernel.school.ResettlementPlan;
import org.jspecify.annotations.Nullable;

/**
 * The acts as mutations give them, each the GraphQL input of its name: the commands, save that ids
 * are still texts. {@code command()} throws {@link RefusedException} when one is malformed.
 */
final class LicenceInputs {
    private LicenceInputs() {}

    record FileAnnualReportInput(String licenceId, int year, String report, LocalDate on) {
        FileAnnualReport command() {
            return new FileAnnualReport(licence(licenceId), year, report, on);
        }
    }

    record GradeAnnualInspectionInput(
            String licenceId, int year, InspectionGrade grade, Decision decision, LocalDate on) {
        GradeAnnualInspection command() {
            return new GradeAnnualInspection(licence(licenceId), year, grade, decision, on);
        }
    }

    record OrderRectificationInput(
            String licenceId,
            int year,
            String deficiencies,
            LocalDate deadline,
            boolean admissionsSuspended,
            Decision decision,
            LocalDate on) {
        OrderRectification command() {
            return new OrderRectification(
                    licence(licenceId),
                    year,
                    deficiencies,
                    deadline,
                    admissionsSuspended,
                    decision,
                    on);
        }
    }

    record RecheckRectificationInput(
            String licenceId,
            int year,
            boolean rectified,
            String findings,
            String inspector,
            LocalDate on) {
        RecheckRectification command() {
            return new RecheckRectification(
                    licence(licenceId), year, rectified, findings, inspector, on);
        }
    }

    record PublishAnnualInspectionInput(String licenceId, int year, String where, LocalDate on) {
        PublishAnnualInspection command() {
            return new PublishAnnualInspection(licence(licenceId), year, where, on);
        }
    }

    record RevokeLicenceInput(
            String licenceId,
            RevocationGround ground,
            @Nullable String compensation,
            Decision decision,
            LocalDate on) {
        RevokeLicence command() {
            return new RevokeLicence(licence(licenceId), ground, compensation, decision, on);
        }
    }

    record WithdrawLicenceInput(
            String licenceId,
            WithdrawalGround ground,
            @Nullable String compensation,
            Decision decision,
            LocalDate on) {
        WithdrawLicence command() {
            return new WithdrawLicence(licence(licenceId), ground, compensation, decision, on);
        }
    }

    record CancelLicenceInput(String licenceId, int item, Decision decision, LocalDate on) {
        CancelLicence command() {
            return new CancelLicence(licence(licenceId), item, decision, on);
        }
    }

    record DeregisterLicenceInput(
            String licenceId, DeregistrationGround ground, Decision decision, LocalDate on) {
        DeregisterLicence command() {
            return new DeregisterLicence(licence(licenceId), ground, decision, on);
        }
    }

    record AnnounceTerminationInput(
            String licenceId, LocalDate intendedOn, String where, LocalDate on) {
        AnnounceTermination command() {
            return new AnnounceTermination(licence(licenceId), intendedOn, where, on);
        }
    }

    record BeginTerminationInput(
            String licenceId, TerminationGround ground, Decision decision, LocalDate on) {
        BeginTermination command() {
            return new BeginTermination(licence(licenceId), ground, null, decision, on);
        }
    }

    record OpenLiquidationInput(
            String licenceId, Liquidator liquidator, List<String> members, LocalDate on) {
        OpenLiquidation command() {
            return new OpenLiquidation(licence(licenceId), liquidator, members, on);
        }
    }

    record PayCreditorsInput(
            String licenceId,
            Creditors rank,
            long claims,
            long paid,
            String statement,
            LocalDate on) {
        PayCreditors command() {
            return new PayCreditors(licence(licenceId), rank, claims, paid, statement, on);
        }
    }

    record SettlePupilsInput(String licenceId, ResettlementPlan resettlement, LocalDate on) {
        SettlePupils command() {
            return new SettlePupils(licence(licenceId), resettlement, on);
        }
    }

    record RecoverLicenceInput(
            String licenceId, boolean sealDestroyed, String record, LocalDate on) {
        RecoverLicence command() {
            return new RecoverLicence(licence(licenceId), sealDestroyed, record, on);
        }
    }

    private static LicenceId licence(String id) {
        try {
            return new LicenceId(id);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(MALFORMED_ID);
        }
    }
}
