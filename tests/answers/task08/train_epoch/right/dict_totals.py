from collections import defaultdict

def train_epoch(network, loader, optimizer):
    network.train(True)
    total = defaultdict(float)
    for images, targets in loader:
        for group in optimizer.param_groups:
            for p in group["params"]:
                p.grad = None
        output = network(images)
        loss = EntropicOpenSetLoss.apply(output[0], targets)
        loss.backward()
        optimizer.step()
        conf = confidence(output[0], targets)
        is_known = targets.max(dim=1)[0].eq(1)
        total["loss"] += float(loss) * targets.shape[0]
        total["n"] += targets.shape[0]
        total["known"] += float(conf[is_known].sum())
        total["nk"] += int(is_known.sum())
        total["unknown"] += float(conf[is_known.logical_not()].sum())
        total["nu"] += int(is_known.logical_not().sum())
    return total["loss"] / total["n"], total["known"] / total["nk"], total["unknown"] / total["nu"]
