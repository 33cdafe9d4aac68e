from django.apps import AppConfig


class ToytownConfig(AppConfig):
    name = "tests.toytown"
    label = "toytown"
    verbose_name = "Oyuncak kent"
