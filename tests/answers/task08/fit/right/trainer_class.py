class Trainer:
    def __init__(self, network, lr=0.05):
        self.network = network
        self.optimizer = torch.optim.SGD(network.parameters(), lr)
        self.history = []

    def epoch(self, train_loader, validation_loader):
        train = train_epoch(self.network, train_loader, self.optimizer)
        self.history.append((train, validate(self.network, validation_loader)))

def fit(network, train_loader, validation_loader, epochs):
    trainer = Trainer(network)
    while len(trainer.history) < epochs:
        trainer.epoch(train_loader, validation_loader)
    return trainer.history
