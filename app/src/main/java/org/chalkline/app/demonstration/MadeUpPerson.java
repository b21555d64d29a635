package org.chalkline.app.demonstration;

import java.time.LocalDate;
import java.util.SplittableRandom;

/**
 * Somebody who doesn't exist. Names and numbers are of the usual form; whom they fit is chance.
 *
 * @param identityNumber with the right check digit (GB 11643)
 */
record MadeUpPerson(String name, String identityNumber, LocalDate born) {

    /** The most frequent surnames, the first ones oftener. */
    private static final String SURNAMES =
            "王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤";

    private static final String WOMEN = "芳娜敏静丽娟艳霞玲婷雪慧倩颖琳洁莉萍红梅兰英华秀珍凤燕云蓉欣怡佳瑶瑾萱诗雅";
    private static final String MEN = "伟强磊军洋勇杰涛明超刚平辉鹏斌波宇浩亮健飞龙凯旭志文博俊峰毅晨恒昊哲睿";
    private static final String BOTH = "晓建国春思子一嘉永新宏立元海天家庆安世景";
    private static final String[] PLACES = {
        "310105", "310104", "310106", "320102", "330106", "340102"
    };
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK = "10X98765432";

    /**
     * @param order tells two who were born on one day apart: from 0, to 499
     */
    static MadeUpPerson of(LocalDate born, int order, SplittableRandom random) {
        boolean woman = random.nextInt(10) < 7;
        var given = woman ? WOMEN : MEN;
        var name = new StringBuilder();
        int rank = (int) (SURNAMES.length() * Math.pow(random.nextDouble(), 2.2));
        name.append(SURNAMES.charAt(rank));
        if (random.nextInt(5) < 3) name.append(one(random.nextBoolean() ? BOTH : given, random));
        name.append(one(given, random));
        var place = PLACES[born.getDayOfYear() % PLACES.length];
        int serial = 2 * order + (woman ? 0 : 1);
        return new MadeUpPerson(name.toString(), number(place, born, serial), born);
    }

    boolean isWoman() {
        return (identityNumber.charAt(16) - '0') % 2 == 0;
    }

    private static char one(String characters, SplittableRandom random) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    private static String number(String place, LocalDate born, int serial) {
        var digits =
                "%s%04d%02d%02d%03d"
                        .formatted(
                                place,
                                born.getYear(),
                                born.getMonthValue(),
                                born.getDayOfMonth(),
                                serial);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) sum += WEIGHTS[i] * (digits.charAt(i) - '0');
        return digits + CHECK.charAt(sum % 11);
    }
}
