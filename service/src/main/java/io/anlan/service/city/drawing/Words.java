// SPDX-License-Identifier: Apache-2.0
package io.anlan.service.city.drawing;

import java.util.SplittableRandom;

/** Invented names. Enterprises begin with 沪演 (Shanghai, demonstration), which no real one does. */
public final class Words {

    private static final String[] BRANDS = {
        "瑞辰", "恒越", "嘉禾", "东屹", "锦程", "宏朗", "科岳", "远澄", "卓凡", "启明", "润泽", "天衡", "盛邦", "凌云", "安拓", "汇川", "立信", "博源",
        "海纳", "晨光", "金石", "华岳", "新程", "永固", "方圆", "德清", "同济", "骏驰", "和远", "源泰", "浦江", "松源", "青禾", "奉川", "嘉岳", "崇明"
    };
    private static final String[] SURNAMES = {
        "王", "李", "张", "刘", "陈", "杨", "赵", "黄", "周", "吴", "徐", "孙", "胡", "朱", "高", "林", "何", "郭", "马", "罗"
    };
    private static final String[] GIVEN = {
        "建国", "志强", "晓敏", "海燕", "立新", "秀芳", "文斌", "玉兰", "国平", "丽华", "春生", "永明", "雪梅", "俊杰", "慧琳", "德胜", "佳怡", "卫东"
    };

    private Words() {}

    static String firm(SplittableRandom random, String[] trades, int index) {
        return "沪演" + one(random, BRANDS) + one(random, BRANDS) + one(random, trades) + (index % 3 == 0 ? "厂" : "有限公司");
    }

    public static String person(SplittableRandom random) {
        return one(random, SURNAMES) + one(random, GIVEN);
    }

    static <T> T one(SplittableRandom random, T[] of) {
        return of[random.nextInt(of.length)];
    }
}
