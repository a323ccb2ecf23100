def validate(network, loader):
    network.train(False)
    loss_sum = known_sum = unknown_sum = 0.0
    known_n = unknown_n = 0
    for images, targets in loader:
        logits, features = network(images)
        loss_sum += entropic_open_set_loss(logits, targets).item() * images.shape[0]
        conf = confidence(logits, targets)
        known = torch.any(targets == 1, dim=1)
        known_sum += torch.sum(conf * known).item()
        unknown_sum += torch.sum(conf * ~known).item()
        known_n += torch.sum(known).item()
        unknown_n += torch.sum(~known).item()
    return loss_sum / (known_n + unknown_n), known_sum / known_n, unknown_sum / unknown_n
