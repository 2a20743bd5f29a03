package fr.romans.mes.shopfloor.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A line of the page about the API. */
public record ApiOperation(String method, String path, String summary, String description) {

    @SuppressWarnings("unchecked")
    static List<ApiOperation> all(String document) {
        Map<String, Object> root = new Yaml(new SafeConstructor(new LoaderOptions())).load(document);
        var operations = new ArrayList<ApiOperation>();
        var paths = (Map<String, Map<String, Map<String, Object>>>) root.get("paths");
        paths.forEach((path, methods) -> methods.forEach((method, operation) -> operations.add(new ApiOperation(
                method.toUpperCase(Locale.ROOT),
                path,
                operation.getOrDefault("summary", "").toString(),
                operation.getOrDefault("description", "").toString()))));
        return operations;
    }
}
