package org.chalkline.app.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The pages of a bundle for people: the index, what it does and doesn't prove, the verifier. */
final class Pages {

    /** The words for a made-up district. */
    static final String MADE_UP = "演示用虚构学区，并非真实记录。 A made-up district: no record in it is real.";

    /**
     * Something that a bundle does not prove.
     *
     * @param chinese in Chinese
     * @param english in English
     */
    record Unproven(String chinese, String english) {}

    private static final List<Unproven> ALWAYS =
            List.of(
                    new Unproven(
                            "所记录的内容属实：只能证明记录如此，且此后未被改动。",
                            "That what was recorded is true: only that it was so recorded and not altered since."),
                    new Unproven(
                            "签名密钥属于该教育局：密钥取自本卷宗，请与另行取得的密钥核对。",
                            "That the signing key is the bureau's: it comes with the bundle. Compare it with one you were given otherwise."),
                    new Unproven(
                            "卷宗含有最后的事实：每一主体的事实自首条起编号，中间缺少的可以发现；末尾被抽去的、整个主体被抽去的，则无从发现。卷宗自称的事项与位置无人签名。截止位置之后的记录，以及以其他名义涉及本案的记录，也不在其中。",
                            "That the bundle holds the last facts of what it is about: the facts of each subject are numbered from its first, so that one left out between others shows; the last ones left out, or all of a subject, don't. Nobody signed what the bundle says of its own subject and position. What was recorded after that position, or under another name, is not in it."),
                    new Unproven(
                            "索引、状态、期限说明、法律与人员清单：由程序据事件生成，事件之外的文件无证明。",
                            "The index, states, accounts of periods, lists of law and people: the program made them from the events; only events have proofs."),
                    new Unproven(
                            "文件何时提交、内容是否真实：只能证明其为事件所引用的文件。",
                            "When a document came in, or that it is genuine: only that it is the one that the event cites."));

    private static final Unproven OWNER_ALONE =
            new Unproven(
                    "记录时间：除日志所有者外无人作证，持有密钥者可以事后写出整个日志。",
                    "When anything was recorded: nobody but the log's owner vouches for it, and who holds its key could have written all of it later.");

    private static final Unproven UNKNOWN_OTHERS =
            new Unproven(
                    "见证人与时间戳机构的身份：其公钥和证书取自本卷宗，请与另行取得的核对。",
                    "Who the witnesses and the timestamp authority are: their keys and certificates come with the bundle. Compare them with those you were given otherwise.");

    /** The verifier is made of these, in order: each uses only those before it. */
    private static final List<String> SCRIPTS =
            List.of(
                    "hash.js",
                    "ed25519.js",
                    "files.js",
                    "log.js",
                    "check.js",
                    "unproven.js",
                    "report.js");

    private Pages() {}

    /** Lists what this bundle does not prove. */
    static List<Unproven> unproven(Vouchers vouchers) {
        var all = new ArrayList<>(ALWAYS);
        all.add(vouchers.any() ? UNKNOWN_OTHERS : OWNER_ALONE);
        return all;
    }

    /** The index for a reader. */
    static String index(Dossier dossier, Vouchers vouchers) {
        return new IndexPage(dossier, vouchers).html();
    }

    /** The page that verifies the bundle in a browser: one file, the same in all bundles. */
    static byte[] verify() throws IOException {
        var script = new StringBuilder();
        for (var part : SCRIPTS) script.append(text("verify/" + part));
        return text("verify/page.html")
                .replace("/*STYLE*/\n", text("verify/style.css"))
                .replace("/*SCRIPT*/\n", script)
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The style of the index. */
    static String style() {
        try {
            return text("index.css");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name) throws IOException {
        try (var in = Pages.class.getResourceAsStream("/bundle/" + name)) {
            if (in == null) throw new IOException("the program lacks its own " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Says where all of it comes from, and how to check it without this program. */
    static String provenance(Dossier dossier, Vouchers vouchers) {
        var text = new StringBuilder();
        text.append(
                """
                证据卷宗 · BundledEvent bundle
                %s, as of position %d (recorded until %s)%s

                来源 Provenance
                Every file in data/events is one event of the record in its canonical form (a CloudEvent in JSON as
                RFC 8785 writes it), column by column as it is stored. The log's entry is the SHA-256 of the file's
                bytes; data/proofs holds the proof that the entry is in the log (C2SP tlog-proof), and data/log/checkpoint
                the signed checkpoint that every proof leads to.
                data/events 中每个文件为一条事件的规范形式（RFC 8785），日志条目即该文件字节的 SHA-256；
                data/proofs 为包含证明，data/log/checkpoint 为所有证明所指向的已签名检查点。

                核验 Checking it
                - Open verify.html in a browser; it needs no network. 在浏览器中打开 verify.html，无需联网。
                - With the program: ./run verify BUNDLE.zip
                - The bag itself: any BagIt tool (RFC 8493). 清单：任何 BagIt 工具。
                - A timestamp, where there is one:
                  openssl ts -verify -data data/log/stamped-checkpoint -in data/log/stamped-checkpoint.tsr -CAfile CA.pem

                不能证明 What it does not prove
                """
                        .formatted(
                                dossier.scope().words(),
                                dossier.position(),
                                dossier.recordedUntil(),
                                dossier.madeUp() ? "\n" + MADE_UP : ""));
        for (var each : unproven(vouchers)) {
            text.append("- ").append(each.chinese()).append("\n  ").append(each.english());
            text.append('\n');
        }
        return text.toString();
    }
}
