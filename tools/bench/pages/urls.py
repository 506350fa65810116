from django.urls import path

from sollentuna_dialog.urls import urlpatterns

from . import reference

urlpatterns = [path("bench/hello/", reference.hello), path("bench/page/", reference.page), *urlpatterns]
