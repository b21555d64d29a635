package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.chalkline.command.school.SchoolCommand.CloseCampus;
import org.chalkline.command.school.SchoolCommand.CloseLicensedSchool;
import org.chalkline.command.school.SchoolCommand.CloseSchool;
import org.chalkline.command.school.SchoolCommand.CorrectOpeningDate;
import org.chalkline.command.school.SchoolCommand.CorrectSchoolRecord;
import org.chalkline.command.school.SchoolCommand.DivideSchool;
import org.chalkline.command.school.SchoolCommand.MergeSchools;
import org.chalkline.command.school.SchoolCommand.MoveSchool;
import org.chalkline.command.school.SchoolCommand.OpenCampus;
import org.chalkline.command.school.SchoolCommand.RegisterSchool;
import org.chalkline.command.school.SchoolCommand.RenameSchool;
import org.chalkline.command.school.SchoolCommand.Successor;
import org.chalkline.kernel.procedure.decision.Decision;
import org.chalkline.kernel.school.CampusId;
import org.chalkline.kernel.school.Ownership;
import org.chalkline.kernel.school.Particulars;
import org.chalkline.kernel.school.RecordField;
import org.chalkline.kernel.school.ResettlementPlan;
import org.chalkline.kernel.school.SchoolId;
import org.chalkline.kernel.school.SchoolKind;
import org.chalkline.kernel.school.Site;
import org.jspecify.annotations.Nullable;

/** What is out of the ordinary in the made-up district, one line each. */
final class Story {

    private final List<Draft> drafts = new ArrayList<>();
    private final Map<SchoolId, LocalDate> ends = new HashMap<>();

    Story() {
        closedBeforeTheOldList();
        renames();
        moves();
        campuses();
        mergers();
        division();
        closures();
        corrections();
        takenForMistake();
        recordedLate();
    }

    /** Acts that came to the bureau's record months after they had taken effect. */
    private void recordedLate() {
        recorded("V02-moved", "2018-11-26");
        recorded("A01-renamed", "2020-04-13");
        recorded("K09-closed", "2021-12-08");
        recorded("J02-merged", "2023-01-16");
    }

    private void recorded(String act, String on) {
        drafts.replaceAll(
                draft ->
                        draft.commandId().equals(school(act).value())
                                ? draft.recordedOn(LocalDate.parse(on))
                                : draft);
    }

    List<Draft> drafts() {
        return drafts;
    }

    /** The days on which schools ended. */
    Map<SchoolId, LocalDate> ends() {
        return ends;
    }

    private void closedBeforeTheOldList() {
        var site = new Site("书院弄31号", "310105004");
        var school = new Particulars("长宁区书院弄民办小学", SchoolKind.PRIMARY, Ownership.PRIVATE, site);
        drafts.add(
                new Draft(
                        LocalDate.of(1998, 6, 30),
                        "310105-P98-taken-over",
                        p ->
                                new RegisterSchool(
                                        school("P98"),
                                        school,
                                        LocalDate.of(1958, 9, 1),
                                        LocalDate.of(1971, 7, 31),
                                        "长宁区学校名册（1998年）")));
    }

    private void renames() {
        rename("P01", "2001-05-18", "2001-09-01", "长宁区青桐路第一小学");
        rename("J01", "2004-04-26", "2004-09-01", "上海市青桐初级中学");
        rename("K03", "2008-03-20", "2008-09-01", "长宁区海棠第一幼儿园");
        rename("S01", "2009-11-05", "2010-01-01", "长宁区启音学校");
        rename("L01", "2011-09-02", "2011-10-08", "长宁区老年开放大学");
        rename("H02", "2014-06-03", "2014-09-01", "上海市望溪中学");
        rename("P08", "2017-05-25", "2017-09-01", "长宁区晨曦实验小学");
        rename("A01", "2019-12-10", "2020-01-01", "长宁区社区学院");
        rename("H03", "2022-06-21", "2022-09-01", "上海市银杏中学");
        // Decided, and not yet in effect.
        rename("V01", "2025-12-16", "2027-09-01", "长宁区现代职业技术学校");
    }

    private void moves() {
        move("K05", "2002-04-15", "2002-09-01", "望溪路210号甲", "310105006");
        move("P05", "2010-05-12", "2010-09-01", "松风路180号", "310105005");
        move("L02", "2016-07-08", "2016-10-01", "竹园路60号3层", "310105102");
        move("V02", "2018-05-30", "2018-09-01", "芦荻路260号", "310105011");
    }

    private void campuses() {
        openCampus("P01", "2007-04-19", "2007-09-01", "east", "东校区", "青桐路52号", "310105001");
        openCampus("N02", "2011-05-06", "2011-09-01", "south", "南校区", "澄湖路140号", "310105010");
        openCampus("H01", "2013-06-14", "2013-09-01", "north", "北校区", "和光路9号", "310105002");
        openCampus("K07", "2015-05-20", "2015-09-01", "second", "第二园区", "竹园路77号", "310105102");
        closeCampus("P01", "2020-06-22", "2020-09-01", "east", "东校区校舍安全鉴定未通过，学生并入本部。");
    }

    private void mergers() {
        merge("P03", "2009-05-15", "2009-09-01", "P04");
        merge("A01", "2015-04-28", "2015-09-01", "A02");
        merge("J02", "2022-04-21", "2022-09-01", "J05");
    }

    private void division() {
        end("N03", "2016-09-01");
        var primary = new Site("松风路200号甲", "310105005");
        var middle = new Site("松风路200号乙", "310105005");
        var successors =
                List.of(
                        new Successor(
                                school("P12"), formed("长宁区松风实验小学", SchoolKind.PRIMARY, primary)),
                        new Successor(
                                school("J06"),
                                formed("长宁区松风初级中学", SchoolKind.JUNIOR_MIDDLE, middle)));
        var plan = plan("一至五年级学生转入长宁区松风实验小学，六至九年级学生转入长宁区松风初级中学。");
        act(
                "N03",
                "2016-05-18",
                "divided",
                "小学部与初中部分设，分别建校。",
                (id, decision) ->
                        new DivideSchool(
                                id, successors, true, plan, decision, LocalDate.of(2016, 9, 1)));
    }

    private void closures() {
        close("K04", "2018-04-11", "2018-07-31", "在园幼儿按家长意愿转入长宁区青桐幼儿园和长宁区竹园幼儿园，于2018年8月15日前办结。");
        licenceEnded("K09", "2021-05-27", "2021-08-31", "在园幼儿转入长宁区芦荻幼儿园，剩余保教费于2021年9月10日前退还。");
    }

    private void corrections() {
        correct(
                "K06",
                "2012-10-17",
                RecordField.ADDRESS,
                "晨曦路77号",
                "晨曦路79号",
                "名册抄录时误记门牌号，核对房产证后发现。");
        correct(
                "P06",
                "2013-03-06",
                RecordField.SUBDISTRICT,
                "310105006",
                "310105008",
                "校址自建校起即属仙霞新村街道，名册误记为天山路街道。");
        correct(
                "J04",
                "2018-11-21",
                RecordField.NAME,
                "长宁区晨曦初级中学",
                "长宁区晨熙初级中学",
                "校名中“熙”字误录为“曦”，以法人登记证书为准。");
        correct(
                "K07",
                "2024-03-13",
                RecordField.ADDRESS,
                "竹园路9号",
                "竹园路9号甲",
                "门牌换发后名册未更新，核对不动产登记后更正。");
        opened("P09", "2007-09-12", null, "1966-09-01", "区档案馆馆藏建校批复证明建校日期，此前名册未载。");
        opened("K02", "2021-03-10", "1962-09-01", "1961-09-01", "建园批复为1961年，名册误记一年。");
    }

    /** An approval that was thought another school's, until its original was found. */
    private void takenForMistake() {
        var capacity =
                new OnAct.Recorded(
                        school("P05").toString(),
                        "school.CapacityApproved",
                        LocalDate.of(2019, 6, 10));
        found("2019-07-08", "taken-for-mistake", "疑系误录，批复文号不在发文登记簿上。", capacity, true);
        found("2019-07-22", "restored", "发文登记簿补查到该批复，原记录无误。", capacity, false);
    }

    private void found(String day, String what, String why, OnAct.Recorded act, boolean mistaken) {
        var on = LocalDate.parse(day);
        drafts.add(
                new Draft(
                        on,
                        act.of() + "-capacity-" + what,
                        p -> {
                            var decision = p.decide(on, why, Papers.onPlanning(on));
                            return mistaken
                                    ? new OnAct.TakenForMistake(act, decision, on)
                                    : new OnAct.Restored(act, decision, on);
                        }));
    }

    private void opened(String school, String on, @Nullable String was, String now, String why) {
        drafts.add(
                new Draft(
                        LocalDate.parse(on),
                        school(school) + "-opening-date",
                        p ->
                                new CorrectOpeningDate(
                                        school(school),
                                        was == null ? null : LocalDate.parse(was),
                                        LocalDate.parse(now),
                                        why,
                                        List.of(Papers.digest(why)),
                                        Licensing.DECIDER)));
    }

    private void rename(String school, String decided, String effective, String name) {
        act(
                school,
                decided,
                "renamed",
                "规范校名。",
                (id, decision) -> new RenameSchool(id, name, decision, LocalDate.parse(effective)));
    }

    private void move(
            String school, String decided, String effective, String address, String subdistrict) {
        var site = new Site(address, subdistrict);
        act(
                school,
                decided,
                "moved",
                "新校舍竣工验收，整体搬迁。",
                (id, decision) -> new MoveSchool(id, site, decision, LocalDate.parse(effective)));
    }

    private void openCampus(
            String school,
            String decided,
            String effective,
            String campus,
            String name,
            String address,
            String subdistrict) {
        var site = new Site(address, subdistrict);
        act(
                school,
                decided,
                "campus-" + campus + "-opened",
                "本部学额不足，增设校区。",
                (id, decision) ->
                        new OpenCampus(
                                id,
                                new CampusId(campus),
                                name,
                                site,
                                decision,
                                LocalDate.parse(effective)));
    }

    private void closeCampus(
            String school, String decided, String effective, String campus, String reasons) {
        act(
                school,
                decided,
                "campus-" + campus + "-closed",
                reasons,
                (id, decision) ->
                        new CloseCampus(
                                id, new CampusId(campus), decision, LocalDate.parse(effective)));
    }

    private void merge(String survivor, String decided, String effective, String absorbed) {
        end(absorbed, effective);
        act(
                survivor,
                decided,
                "merged",
                "生源减少，合并办学以提高质量。",
                (id, decision) ->
                        new MergeSchools(
                                id,
                                List.of(school(absorbed)),
                                plan("全体在校学生随班级整体转入合并后的学校，开学前办结学籍转接。"),
                                decision,
                                LocalDate.parse(effective)));
    }

    private void close(String school, String decided, String effective, String plan) {
        end(school, effective);
        act(
                school,
                decided,
                "closed",
                "生源不足，停止办学。",
                (id, decision) ->
                        new CloseSchool(id, plan(plan), decision, LocalDate.parse(effective)));
    }

    /** A private one, whose licence stood in a register that nobody kept. */
    private void licenceEnded(String school, String decided, String effective, String plan) {
        end(school, effective);
        act(
                school,
                decided,
                "closed",
                "生源不足，举办者要求终止办学。",
                (id, decision) ->
                        new CloseLicensedSchool(
                                id, plan(plan), decision, LocalDate.parse(effective)));
    }

    private void correct(
            String school, String on, RecordField field, String was, String now, String why) {
        drafts.add(
                new Draft(
                        LocalDate.parse(on),
                        school(school) + "-corrected",
                        p ->
                                new CorrectSchoolRecord(
                                        school(school),
                                        field,
                                        was,
                                        now,
                                        why,
                                        List.of(Papers.digest(why)),
                                        Licensing.DECIDER,
                                        null,
                                        null)));
    }

    private void act(
            String school,
            String decided,
            String what,
            String reasons,
            BiFunction<SchoolId, Decision, Object> command) {
        var on = LocalDate.parse(decided);
        drafts.add(
                new Draft(
                        on,
                        school(school) + "-" + what,
                        p ->
                                command.apply(
                                        school(school),
                                        p.decide(on, reasons, Papers.onChange(on)))));
    }

    private void end(String school, String on) {
        ends.put(school(school), LocalDate.parse(on));
    }

    private static Particulars formed(String name, SchoolKind kind, Site site) {
        return new Particulars(name, kind, Ownership.PUBLIC, site);
    }

    private static ResettlementPlan plan(String summary) {
        return new ResettlementPlan(summary, Papers.digest(summary));
    }

    private static SchoolId school(String code) {
        return new SchoolId("310105-" + code);
    }
}
