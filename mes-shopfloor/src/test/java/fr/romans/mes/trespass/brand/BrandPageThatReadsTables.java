package fr.romans.mes.trespass.brand;

import io.micronaut.http.annotation.Controller;
import javax.sql.DataSource;

@Controller("/trespass-never-served")
record BrandPageThatReadsTables(DataSource tables) {}
