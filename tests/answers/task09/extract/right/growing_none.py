def extract(network, loader):
    network.eval()
    all_logits = all_features = all_targets = None
    for batch in loader:
        images, targets = batch
        with torch.no_grad():
            logits, features = network(images)
        if all_logits is None:
            all_logits, all_features, all_targets = logits, features, targets
        else:
            all_logits = torch.cat((all_logits, logits), 0)
            all_features = torch.cat((all_features, features), 0)
            all_targets = torch.cat((all_targets, targets), 0)
    return all_logits, all_features, all_targets
