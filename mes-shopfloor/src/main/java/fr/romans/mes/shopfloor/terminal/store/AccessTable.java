package fr.romans.mes.shopfloor.terminal.store;

import fr.romans.mes.core.store.InstantColumn;
import fr.romans.mes.core.unit.SiteId;
import fr.romans.mes.core.unit.WorkUnitId;
import fr.romans.mes.shopfloor.terminal.TerminalAccess.Credentials;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

@Singleton
@Transactional
class AccessTable implements Credentials {

    private final AccessRows rows;

    AccessTable(AccessRows rows) {
        this.rows = rows;
    }

    @Override
    public void put(Kept credential, Instant issuedAt) {
        rows.deleteById(credential.username());
        rows.save(new AccessRow(
                credential.username(),
                credential.secretSha256(),
                credential.site() == null ? null : credential.site().value(),
                credential.unit() == null ? null : credential.unit().value(),
                credential.edgeNode(),
                InstantColumn.of(issuedAt)));
    }

    @Override
    public Optional<Kept> find(String username) {
        return rows.findById(username)
                .map(row -> new Kept(
                        row.username(),
                        row.secretSha256(),
                        row.siteId() == null ? null : new SiteId(row.siteId()),
                        row.unitId() == null ? null : new WorkUnitId(row.unitId()),
                        row.edgeNodeId()));
    }

    @Override
    public void remove(String username) {
        rows.deleteById(username);
    }
}
