package org.chalkline.command.contest;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.chalkline.command.Inputs.requireDigest;
import static org.chalkline.command.Inputs.requireLine;
import static org.chalkline.command.Inputs.requireText;
import static org.chalkline.command.RefusedException.refuseIf;
import static org.chalkline.command.contest.ContestFile.LINE;
import static org.chalkline.command.contest.ContestFile.MOST;
import static org.chalkline.command.contest.ContestFile.TEXT;
import static org.chalkline.command.contest.ContestRefusal.*;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.chalkline.command.Inputs;
import org.chalkline.command.RefusedException;
import org.chalkline.command.contest.ContestCommand.*;
import org.chalkline.kernel.contest.CaseAgent;
import org.chalkline.kernel.contest.ContestEvent.*;
import org.chalkline.kernel.contest.ContestedMatter;
import org.chalkline.kernel.contest.ListedEvidence;
import org.chalkline.kernel.fact.Fact;
import org.chalkline.kernel.procedure.casefile.CaseFileEvent.PaperFiled;
import org.chalkline.kernel.procedure.clock.ClockEvent.ClockLapsed;
import org.chalkline.kernel.procedure.clock.ClockId;
import org.chalkline.kernel.procedure.clock.Terms;
import org.chalkline.kernel.procedure.power.Power;
import org.jspecify.annotations.Nullable;

/**
 * Records what the bureau does in a case: who acts for it, what it answers, what proves its act.
 */
final class Respondent {
    private static final int MOST_PAPERS = 500;

    private final ContestFile file;

    Respondent(ContestFile file) {
        this.file = file;
    }

    static void requireResponder(String officer, LocalDate on, ContestOffice office) {
        requireLine(officer, LINE);
        office.require(officer, Power.RESPOND, on);
    }

    static void requireApprover(
            String approver, String officer, LocalDate on, ContestOffice office) {
        requireLine(approver, LINE);
        office.require(approver, Power.APPROVE_ANSWERS, on);
        refuseIf(approver.equals(officer), ANSWER_APPROVED_BY_AUTHOR);
    }

    static void requirePosted(LocalDate postedOn, LocalDate received, LocalDate on) {
        refuseIf(postedOn.isBefore(received) || postedOn.isAfter(on), POSTED_OUT_OF_ORDER);
    }

    void name(NameAgents c, ContestOffice office) {
        var fact = new AgentsNamed(c.contest(), c.agents(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        Inputs.requireAtMost(c.agents(), MOST);
        requireResponder(c.officer(), c.effectiveOn(), office);
        for (var agent : c.agents()) requireSound(agent, c.effectiveOn(), office);
        boolean somebody =
                c.agents().stream().anyMatch(a -> a.standing() != CaseAgent.Standing.COUNSEL);
        refuseIf(!somebody, COUNSEL_ALONE);
        apply(fact);
    }

    private static void requireSound(CaseAgent agent, LocalDate on, ContestOffice office) {
        var officer = agent.officer();
        var person = agent.person();
        if (agent.standing() == CaseAgent.Standing.COUNSEL) {
            refuseIf(officer != null || person == null || agent.firm() == null, AGENT_NOT_NAMED);
            Inputs.requireLineIfAny(agent.firm(), LINE);
            if (person != null) office.people().requireKnown(person);
            return;
        }
        refuseIf(person != null || agent.firm() != null, AGENT_NOT_NAMED);
        if (officer == null) throw new RefusedException(AGENT_NOT_NAMED);
        requireLine(officer, LINE);
        office.require(officer, Power.REPRESENT, on);
    }

    void answer(FileAnswer c, ContestOffice office) {
        var record = file.record();
        var known = record.answer();
        if (known != null) {
            refuseIf(!known.equals(answered(c, known.consequence())), ANSWERED_ALREADY);
            return;
        }
        var received = record.received();
        var matter = record.matter();
        refuseIf(!record.exists(), UNKNOWN_CONTEST);
        if (received == null || matter == null) throw new RefusedException(NOT_YET_RECEIVED);
        refuseIf(record.ended(), CONTEST_OVER);
        office.requireDone(c.effectiveOn());
        requirePosted(c.postedOn(), received.effectiveOn(), c.effectiveOn());
        requireDigest(c.answer());
        requireDigest(c.bundle());
        requireResponder(c.officer(), c.effectiveOn(), office);
        requireApprover(c.approver(), c.officer(), c.effectiveOn(), office);
        for (var act : matter.acts()) {
            var decision = ContestFile.factOf(act, office).decision();
            boolean decided = decision != null && decision.deciders().contains(c.officer());
            refuseIf(decided, RESPONDER_DECIDED);
        }
        boolean asDecided =
                matter.acts().isEmpty()
                        || matter.acts().stream().anyMatch(a -> a.position() == c.bundleAsOf());
        refuseIf(!asDecided, BUNDLE_NOT_AS_DECIDED);
        refuseIf(!office.isKept(c.bundle()), BUNDLE_UNKNOWN);
        // What is posted in time is in time, however late it arrives (Interpretation, 48).
        file.settle(c.postedOn(), office.calendar());
        apply(answered(c, consequence(c.postedOn(), office)));
        file.meet(ContestPeriods.ANSWER, c.postedOn(), c.officer(), office);
    }

    private static AnswerFiled answered(FileAnswer c, Terms.@Nullable Outcome consequence) {
        return new AnswerFiled(
                c.contest(),
                c.postedOn(),
                c.answer(),
                c.bundle(),
                c.bundleAsOf(),
                c.approver(),
                consequence,
                c.officer(),
                c.effectiveOn());
    }

    private Terms.@Nullable Outcome consequence(LocalDate postedOn, ContestOffice office) {
        for (var rule : ContestPeriods.ANSWER) {
            var period = file.clocks().find(rule).orElse(null);
            if (period == null) continue;
            var last = period.due(office.calendar()).date();
            if (last != null && postedOn.isAfter(last)) {
                return period.rule().terms().lapse().outcome();
            }
        }
        return null;
    }

    void list(ListEvidence c, ContestOffice office) {
        refuseIf(!file.record().exists(), UNKNOWN_CONTEST);
        refuseIf(c.papers().isEmpty(), EVIDENCE_MISSING);
        Inputs.requireDigests(c.papers(), MOST_PAPERS);
        var evidence = new ArrayList<ListedEvidence>();
        var files = files(office);
        for (var paper : c.papers()) evidence.add(listed(paper, files));
        var fact = new EvidenceListed(c.contest(), evidence, c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        requireResponder(c.officer(), c.effectiveOn(), office);
        apply(fact);
        boolean late = evidence.stream().anyMatch(each -> each.late() != null);
        if (!late) return;
        file.meet(List.of(ContestPeriods.SUIT_MORE_TIME), c.effectiveOn(), c.officer(), office);
    }

    /**
     * A case file, and how far it had come when it was decided.
     *
     * @param until the number of the first fact that is too late
     * @param cited what the decision names itself
     */
    private record DecidedFile(String of, List<Fact> facts, int until, List<String> cited) {}

    private List<DecidedFile> files(ContestOffice office) {
        var matter = file.record().matter();
        if (matter == null) return List.of();
        var inaction = matter.inaction();
        if (inaction != null) return List.of(ofInaction(inaction, office));
        return ofActs(matter, office);
    }

    private static List<DecidedFile> ofActs(ContestedMatter matter, ContestOffice office) {
        var files = new ArrayList<DecidedFile>();
        for (var act : matter.acts()) {
            var facts = office.facts().recorded(act.of());
            int sequence = (int) act.sequence();
            var decision = facts.get(sequence).decision();
            var cited = decision == null ? List.<String>of() : decision.evidence();
            files.add(new DecidedFile(act.of(), facts, sequence, cited));
        }
        return files;
    }

    /** Gives the file as it was when the period ended, where nothing was done. */
    private static DecidedFile ofInaction(ClockId clock, ContestOffice office) {
        var of = ContestFile.subject(clock);
        var facts = office.facts().recorded(of);
        int until = facts.size();
        for (int i = 0; i < facts.size(); i++) {
            if (facts.get(i) instanceof ClockLapsed e && e.clockId().equals(clock)) until = i;
        }
        return new DecidedFile(of, facts, until, List.of());
    }

    private ListedEvidence listed(String digest, List<DecidedFile> files) {
        ListedEvidence late = null;
        boolean known = false;
        for (var each : files) {
            for (int i = 0; i < each.facts().size(); i++) {
                if (!(each.facts().get(i) instanceof PaperFiled e)) continue;
                if (!e.paper().digest().equals(digest)) continue;
                known = true;
                if (i < each.until() || each.cited().contains(digest)) {
                    return new ListedEvidence(each.of(), e.seq(), digest, null);
                }
                var ground = file.record().allowed(digest);
                if (ground != null) late = new ListedEvidence(each.of(), e.seq(), digest, ground);
            }
        }
        refuseIf(!known, EVIDENCE_NOT_ON_FILE);
        if (late == null) throw new RefusedException(EVIDENCE_AFTER_DECISION);
        return late;
    }

    void allow(AllowLateEvidence c, ContestOffice office) {
        var fact =
                new LateEvidenceAllowed(
                        c.contest(),
                        c.ground(),
                        c.papers(),
                        c.leave(),
                        c.since(),
                        c.officer(),
                        c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        refuseIf(c.papers().isEmpty(), EVIDENCE_MISSING);
        Inputs.requireDigests(c.papers(), MOST_PAPERS);
        requireLine(c.leave(), LINE);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        var since = c.since();
        if (since != null) office.requireDone(since);
        apply(fact);
        if (since == null) return;
        file.openClock(c.contest(), ContestPeriods.SUIT_MORE_TIME, since, c.effectiveOn(), office);
    }

    void exclude(ExcludeEvidence c, ContestOffice office) {
        var fact =
                new EvidenceNotAdmitted(
                        c.contest(), c.papers(), c.reasons(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        refuseIf(c.papers().isEmpty(), EVIDENCE_MISSING);
        Inputs.requireDigests(c.papers(), MOST_PAPERS);
        requireText(c.reasons(), TEXT);
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        refuseIf(!c.papers().stream().allMatch(file.record()::isListed), UNKNOWN_EVIDENCE);
        apply(fact);
    }

    void attend(RecordHeadAttendance c, ContestOffice office) {
        var fact = new HeadAttended(c.contest(), c.head(), c.spoke(), c.officer(), c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        requireLine(c.head(), LINE);
        office.require(c.head(), Power.REPRESENT, c.effectiveOn());
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }

    void excuse(ExcuseHead c, ContestOffice office) {
        var fact =
                new HeadExcused(
                        c.contest(),
                        c.reasons(),
                        c.explanation(),
                        c.substitute(),
                        c.officer(),
                        c.effectiveOn());
        if (file.record().knows(fact)) return;
        file.openRunning(c.effectiveOn(), office);
        requireText(c.reasons(), TEXT);
        requireDigest(c.explanation());
        requireLine(c.substitute(), LINE);
        office.require(c.substitute(), Power.REPRESENT, c.effectiveOn());
        ContestFile.requireRecorder(c.officer(), c.effectiveOn(), office);
        apply(fact);
    }
}
