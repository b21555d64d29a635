package org.chalkline.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import me.gosimple.nbvcxz.Nbvcxz;
import me.gosimple.nbvcxz.resources.ConfigurationBuilder;
import me.gosimple.nbvcxz.resources.Dictionary;

/**
 * The passwords that are tried first: the 100,000 commonest of those that were stolen elsewhere,
 * words, names, keys beside each other, dates, what is made of these by the usual changes, and what
 * comes to mind at this bureau. The lists are those of nbvcxz, in memory from the first look on
 * (about 20 MB).
 */
final class CommonPasswords {
    /** 2 to this power guesses have to be more than anybody makes: 17 thousand million. */
    private static final double LEAST_BITS = 34;

    /**
     * So much of a password is looked at, for the look takes longer with each character. What
     * follows can only make it better.
     */
    private static final int LOOKED_AT = 40;

    /** What adds nothing to a password here, named in docs/sign-in.md. */
    static final List<String> OF_THIS_BUREAU =
            List.of(
                    "chalkline",
                    "bureau",
                    "education",
                    "district",
                    "school",
                    "teacher",
                    "headmaster",
                    "licence",
                    "budget",
                    "clerk",
                    "decider",
                    "inspector",
                    "analyst",
                    "auditor",
                    "operator",
                    "demonstration",
                    "jiaoyu",
                    "jiaoyuju",
                    "jiaoyuting",
                    "xuexiao",
                    "laoshi",
                    "xiaozhang",
                    "shenpi",
                    "xingzheng",
                    "教育",
                    "教育局",
                    "学校",
                    "老师",
                    "校长",
                    "审批",
                    "行政");

    private CommonPasswords() {}

    /**
     * Whether a password is like them.
     *
     * @param subject whose it is to be; their name adds nothing to it either
     */
    static boolean areLike(String password, String subject) {
        var words = new HashMap<String, Integer>();
        for (var word : OF_THIS_BUREAU) words.put(word, 1);
        for (var part : subject.toLowerCase(Locale.ROOT).split("[._@-]")) {
            if (part.length() > 1) words.put(part, 1);
        }
        var lists = new ArrayList<>(ConfigurationBuilder.getDefaultDictionaries());
        lists.add(new Dictionary("bureau", words, true));
        var configuration =
                new ConfigurationBuilder()
                        .setLocale(Locale.ENGLISH)
                        .setDictionaries(lists)
                        .setMinimumEntropy(LEAST_BITS)
                        .createConfiguration();
        int end = Math.min(LOOKED_AT, password.codePointCount(0, password.length()));
        var looked = password.substring(0, password.offsetByCodePoints(0, end));
        return !new Nbvcxz(configuration).estimate(looked).isMinimumEntropyMet();
    }
}
