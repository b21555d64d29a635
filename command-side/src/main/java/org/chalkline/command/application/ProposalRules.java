package org.chalkline.command.application;

import static org.chalkline.command.Inputs.requireAtMost;
import static org.chalkline.command.Inputs.requireDate;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.application.ApplicationRefusal.*;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.chalkline.command.personal.LicenceContents;
import org.chalkline.kernel.application.Paper;
import org.chalkline.kernel.application.Proposal;
import org.chalkline.kernel.application.Proposal.Formed;
import org.chalkline.kernel.licence.LicenceContent;
import org.chalkline.kernel.licence.Organiser;
import org.chalkline.kernel.school.LicensedKindergartens;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.ResettlementPlan;
import org.jspecify.annotations.Nullable;

/**
 * The rules on what can be applied for that need no other record; {@link ProposalOnFile} has those
 * that do.
 */
final class ProposalRules {
    private static final int NAME = 200;
    private static final int TEXT = 2_000;
    private static final int MOST_SCHOOLS = 20;
    private static final int MOST_PAPERS = 100;

    private ProposalRules() {}

    /**
     * Refuses what nobody can be granted, whatever the record says.
     *
     * @param on the day on which it is applied for
     */
    static void requireSound(Proposal proposal, LocalDate on, LocalDate today) {
        switch (proposal) {
            case Proposal.Preparation p -> requireSound(p.content(), on);
            case Proposal.Establishment p -> {
                requireSound(p.content(), on);
                requireAhead(p.validUntil(), on, today);
            }
            case Proposal.Change p -> requireSound(p.content(), on);
            case Proposal.Division p -> requireSound(p, on);
            case Proposal.Merger p -> requireSound(p);
            case Proposal.Renewal p -> requireAhead(p.validUntil(), on, today);
            case Proposal.Termination p -> {
                if (p.resettlement() != null) requirePlan(p.resettlement());
            }
        }
    }

    private static void requireSound(Proposal.Division p, LocalDate on) {
        refuseIf(p.formed().size() < (p.dissolved() ? 2 : 1), TOO_FEW_FORMED);
        requireAtMost(p.formed(), MOST_SCHOOLS);
        for (var formed : p.formed()) requireSound(formed.content(), on);
        requireEachOnce(p.formed().stream().map(Formed::schoolId).toList());
        requireEachOnce(p.formed().stream().map(Formed::licenceId).toList());
        if (p.dissolved() || p.resettlement() != null) requirePlan(p.resettlement());
    }

    private static void requireSound(Proposal.Merger p) {
        refuseIf(p.absorbed().isEmpty(), NOTHING_TO_MERGE);
        requireAtMost(p.absorbed(), MOST_SCHOOLS);
        requireEachOnce(p.absorbed());
        refuseIf(p.absorbed().contains(p.licenceId()), ID_NAMED_TWICE);
        requirePlan(p.resettlement());
    }

    private static void requireSound(LicenceContent content, LocalDate on) {
        LicenceContents.requireSound(content);
        refuseIf(content.ownership() == Ownership.UNSTATED, LICENSED_OWNERSHIP_UNSTATED);
        if (content.ownership() == Ownership.PUBLIC) requirePublic(content, on);
    }

    /** Of public schools, the law licenses kindergartens alone (Preschool Education Law, 30). */
    private static void requirePublic(LicenceContent content, LocalDate on) {
        refuseIf(!LicensedKindergartens.include(content.kind(), on), PUBLIC_SCHOOL_NOT_LICENSED);
        refuseIf(
                !(content.organiser() instanceof Organiser.Organisation),
                PUBLIC_KINDERGARTEN_RUN_BY_PERSON);
        refuseIf(content.forProfit(), PUBLIC_KINDERGARTEN_FOR_PROFIT);
    }

    static void requireSound(List<Paper> papers) {
        requireAtMost(papers, MOST_PAPERS);
        for (var paper : papers) {
            requireLine(paper.title(), NAME);
            requireDigest(paper.digest());
        }
    }

    private static void requirePlan(@Nullable ResettlementPlan plan) {
        refuseIf(plan == null || plan.summary().isBlank(), RESETTLEMENT_PLAN_MISSING);
        if (plan == null) return;
        requireText(plan.summary(), TEXT);
        requireDigest(plan.document());
    }

    private static void requireAhead(LocalDate validUntil, LocalDate on, LocalDate today) {
        requireDate(validUntil, today);
        refuseIf(!validUntil.isAfter(on), VALID_UNTIL_NOT_AHEAD);
    }

    private static void requireEachOnce(List<?> ids) {
        refuseIf(new HashSet<>(ids).size() < ids.size(), ID_NAMED_TWICE);
    }
}
