package org.chalkline.kernel.school;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** The district whose register this is: Changning (长宁区), with its subdistricts and its town. */
public final class District {

    /** The district's administrative division code. */
    public static final String CODE = "310105";

    /** The nine-digit code of each subdistrict or town, and its name. */
    public static final Map<String, String> SUBDISTRICTS = subdistricts();

    private static final int CODE_DIGITS = 9;
    private static final String COMMUNITY = "[0-9]{3}";

    private District() {}

    /** Whether the nine-digit code, or the twelve-digit code of a community in it, lies here. */
    public static boolean contains(String code) {
        if (SUBDISTRICTS.containsKey(code)) return true;
        return code.length() > CODE_DIGITS
                && SUBDISTRICTS.containsKey(code.substring(0, CODE_DIGITS))
                && code.substring(CODE_DIGITS).matches(COMMUNITY);
    }

    private static Map<String, String> subdistricts() {
        var names = new LinkedHashMap<String, String>();
        names.put("310105001", "华阳路街道");
        names.put("310105002", "江苏路街道");
        names.put("310105004", "新华路街道");
        names.put("310105005", "周家桥街道");
        names.put("310105006", "天山路街道");
        names.put("310105008", "仙霞新村街道");
        names.put("310105009", "虹桥街道");
        names.put("310105010", "程家桥街道");
        names.put("310105011", "北新泾街道");
        names.put("310105102", "新泾镇");
        return Collections.unmodifiableMap(names);
    }
}
