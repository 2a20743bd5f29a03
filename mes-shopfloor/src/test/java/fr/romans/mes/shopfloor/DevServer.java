package fr.romans.mes.shopfloor;

import fr.romans.mes.shopfloor.fixture.Floor;
import java.util.HashMap;

/** Serves the pages with the data of the tests, templates and assets read from the sources at each request. */
final class DevServer {

    private DevServer() {}

    public static void main(String[] args) throws InterruptedException {
        var properties = new HashMap<String, Object>();
        properties.put("micronaut.server.port", args.length > 0 ? Integer.parseInt(args[0]) : 8080);
        properties.put("mes.page.templates", "src/main/jte");
        properties.put("micronaut.router.static-resources.assets.paths", "file:src/main/resources/assets");
        System.out.println(Floor.with(properties).uri());
        Thread.currentThread().join();
    }
}
