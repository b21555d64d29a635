package org.chalkline.query.licence;

import org.chalkline.kernel.licence.LicenceEvent;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionGraded;
import org.chalkline.kernel.licence.LicenceEvent.AnnualInspectionPublished;
import org.chalkline.kernel.licence.LicenceEvent.AnnualReportFiled;
import org.chalkline.kernel.licence.LicenceEvent.CreditorsPaid;
import org.chalkline.kernel.licence.LicenceEvent.LapseAnnounced;
import org.chalkline.kernel.licence.LicenceEvent.LicenceCancelled;
import org.chalkline.kernel.licence.LicenceEvent.LicenceChanged;
import org.chalkline.kernel.licence.LicenceEvent.LicenceContinued;
import org.chalkline.kernel.licence.LicenceEvent.LicenceDeemedRenewed;
import org.chalkline.kernel.licence.LicenceEvent.LicenceDeregistered;
import org.chalkline.kernel.licence.LicenceEvent.LicenceExpired;
import org.chalkline.kernel.licence.LicenceEvent.LicenceIssued;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRecovered;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRenewed;
import org.chalkline.kernel.licence.LicenceEvent.LicenceRevoked;
import org.chalkline.kernel.licence.LicenceEvent.LicenceTakenOver;
import org.chalkline.kernel.licence.LicenceEvent.LicenceWithdrawn;
import org.chalkline.kernel.licence.LicenceEvent.LiquidationOpened;
import org.chalkline.kernel.licence.LicenceEvent.PupilsResettled;
import org.chalkline.kernel.licence.LicenceEvent.RectificationOrdered;
import org.chalkline.kernel.licence.LicenceEvent.RectificationRechecked;
import org.chalkline.kernel.licence.LicenceEvent.RenewalEnded;
import org.chalkline.kernel.licence.LicenceEvent.RenewalSought;
import org.chalkline.kernel.licence.LicenceEvent.TerminationAnnounced;
import org.chalkline.kernel.licence.LicenceEvent.TerminationBegun;

/** Says in one sentence what a fact of a licence tells. Its date stands beside it. */
final class LicenceFactSummary {

    private LicenceFactSummary() {}

    static String of(LicenceEvent fact) {
        return switch (fact) {
            case LicenceTakenOver e ->
                    "Taken over from "
                            + e.source()
                            + ": \""
                            + e.content().name()
                            + "\", valid until "
                            + e.validUntil();
            case LicenceIssued e ->
                    "Issued to \""
                            + e.content().name()
                            + "\" upon application "
                            + e.application().value()
                            + ", until "
                            + e.validUntil()
                            + ".";
            case LicenceChanged e -> "Changed upon application " + e.application().value() + by(e);
            case RenewalSought e ->
                    "Renewal applied for by "
                            + e.application().value()
                            + (e.inTime() ? ", in time." : ", late.");
            case LicenceRenewed e -> "Renewed until " + e.validUntil() + by(e);
            case RenewalEnded e -> "No renewal comes of it: " + e.why();
            case LicenceDeemedRenewed e ->
                    "Counts as renewed until "
                            + e.validUntil()
                            + ": nobody had decided on "
                            + e.application().value()
                            + ".";
            case LicenceContinued e -> "Goes on by itself until " + e.validUntil() + by(e);
            case LapseAnnounced e ->
                    "Announced that it lapsed with its term: " + e.where() + ". " + e.findings();
            case LicenceExpired e -> "Expired.";
            case LicenceRevoked e -> "Revoked (撤销): " + e.ground() + by(e);
            case LicenceWithdrawn e -> "Withdrawn (撤回): " + e.ground() + by(e);
            case LicenceCancelled e ->
                    "Cancelled (吊销) under item " + e.item() + " of article 62" + by(e);
            case LicenceDeregistered e -> "Deregistered (注销): " + e.ground() + by(e);
            case AnnualReportFiled e -> "Annual report of " + e.year() + " filed.";
            case AnnualInspectionGraded e ->
                    "Annual inspection of " + e.year() + ": " + e.grade() + by(e);
            case RectificationOrdered e ->
                    "Ordered to put right by "
                            + e.deadline()
                            + (e.admissionsSuspended() ? ", admissions suspended: " : ": ")
                            + e.deficiencies();
            case RectificationRechecked e ->
                    (e.rectified() ? "Found put right: " : "Found not put right: ") + e.findings();
            case AnnualInspectionPublished e ->
                    "Annual inspection of " + e.year() + " published: " + e.where() + ".";
            case TerminationAnnounced e ->
                    "Termination on " + e.intendedOn() + " announced: " + e.where() + ".";
            case TerminationBegun e -> "Terminating: " + e.ground() + by(e);
            case LiquidationOpened e -> "Liquidation opened by " + e.liquidator() + ".";
            case CreditorsPaid e ->
                    "Creditors paid ("
                            + e.rank()
                            + "): "
                            + e.paid().amount()
                            + " of "
                            + e.claims().amount()
                            + " yuan.";
            case PupilsResettled e -> "Pupils resettled: " + e.resettlement().summary();
            case LicenceRecovered e ->
                    "Licence recovered"
                            + (e.sealDestroyed() ? ", seal destroyed." : ", seal not destroyed.");
        };
    }

    private static String by(LicenceEvent fact) {
        var decision = fact.decision();
        return decision == null ? "." : " by decision " + decision.documentNumber() + ".";
    }
}
