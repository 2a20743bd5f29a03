package fr.romans.mes.simulators.orderbook;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How a brand numbers its orders: FM-2026-014 for Fred Marzo. */
final class OrderNumbers {

    private OrderNumbers() {}

    /** A prefix for each brand id, all different: initials of several words, two letters of a single one. */
    static Map<String, String> prefixes(List<String> brandIds) {
        Set<String> taken = new HashSet<>();
        var prefixes = new LinkedHashMap<String, String>();
        for (String id : brandIds) {
            String wanted = prefix(id);
            String prefix = wanted;
            for (int i = 2; !taken.add(prefix); i++) {
                prefix = wanted + i;
            }
            prefixes.put(id, prefix);
        }
        return prefixes;
    }

    private static String prefix(String brandId) {
        String[] words = brandId.split("[-_.]+");
        if (words.length == 1) {
            boolean isNumber = brandId.chars().allMatch(Character::isDigit);
            return isNumber ? brandId : brandId.substring(0, Math.min(2, brandId.length())).toUpperCase(Locale.ROOT);
        }
        var initials = new StringBuilder();
        for (String word : words) {
            initials.append(word.charAt(0));
        }
        return initials.toString().toUpperCase(Locale.ROOT);
    }
}
