"""The gallery alone, as the demo has it: the tests run without DEMO."""

from django.urls import path

from sollentuna_dialog.gallery import gallery

urlpatterns = [path("komponenter/", gallery, name="gallery")]
