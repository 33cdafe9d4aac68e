<?xml version="1.0" encoding="UTF-8"?>
<!-- Synthetic: every class of the rebuilt PlanGML 1.0 (UİP) schema at least once, every value of every list. No real plan. -->
<plan:FeatureCollection xmlns:plan="www.csb.gov.tr" xmlns:gml="http://www.opengis.net/gml">
<gml:boundedBy><gml:Box srsName="EPSG:5254"><gml:coordinates>417990.000,4538290.000 418700.000,4539000.000</gml:coordinates></gml:Box></gml:boundedBy>
<plan:featureMember>
  <plan:PlanSiniri>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>417990.000,4538290.000 418700.000,4538290.000 418700.000,4539000.000 417990.000,4539000.000 417990.000,4538290.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:Pin>34001234</plan:Pin>
    <plan:PlanAdi>Örnek Uygulama İmar Planı &amp; Çevresi</plan:PlanAdi>
    <plan:Nitelik>Revizyon</plan:Nitelik>
  </plan:PlanSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:EtaplamaSiniri>
    <plan:EtapAdi>EtapAdi 2</plan:EtapAdi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418040.000,4538300.000 418050.000,4538300.000 418050.000,4538310.500 418040.000,4538310.500 418040.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:EtaplamaSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:ImarHakkiAktarimSiniri>
    <plan:Adi>Örnek İmar hakkı aktarım alanı sınırı 3</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418060.000,4538300.000 418070.000,4538300.000 418070.000,4538310.500 418060.000,4538310.500 418060.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418062.500,4538302.625 418062.500,4538305.250 418065.000,4538305.250 418065.000,4538302.625 418062.500,4538302.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:ImarHakkiAktarimSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselTasarimProjeSiniri>
    <plan:symbolizer>K-4</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418080.000,4538300.000 418090.000,4538300.000 418090.000,4538310.500 418080.000,4538310.500 418080.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselTasarimProjeSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:OzelProjeAlanSiniri>
    <plan:Adi>Örnek Özel proje alanı sınırı 5</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418100.000,4538300.000 418110.000,4538300.000 418110.000,4538310.500 418100.000,4538310.500 418100.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418112.000,4538300.000 418116.000,4538300.000 418116.000,4538309.123 418112.000,4538309.123 418112.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:OzelProjeAlanSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:PlanNotu>
    <plan:Aciklama>Plan sınırı içinde &lt;her> parselde 'örnek' hüküm geçerlidir &amp; bağlayıcıdır.
İkinci satır.</plan:Aciklama>
  </plan:PlanNotu>
</plan:featureMember>
<plan:featureMember>
  <plan:Konut>
    <plan:Adi>Örnek Konut 7</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418140.000,4538300.000 418150.000,4538300.000 418150.000,4538310.500 418140.000,4538310.500 418140.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KonutTip>GelismeKonut</plan:KonutTip>
  </plan:Konut>
</plan:featureMember>
<plan:featureMember>
  <plan:Konut>
    <plan:symbolizer>K-8</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418162.000,4538302.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418160.000,4538300.000 418170.000,4538300.000 418170.000,4538310.500 418160.000,4538310.500 418160.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KonutTip>YerlesikKonut</plan:KonutTip>
  </plan:Konut>
</plan:featureMember>
<plan:featureMember>
  <plan:Konut>
    <plan:Adi>Örnek Konut 9</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418180.000,4538300.000 418190.000,4538300.000 418190.000,4538310.500 418180.000,4538310.500 418180.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418182.500,4538302.625 418182.500,4538305.250 418185.000,4538305.250 418185.000,4538302.625 418182.500,4538302.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KonutTip>GelismeKonut</plan:KonutTip>
  </plan:Konut>
</plan:featureMember>
<plan:featureMember>
  <plan:Konut>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418200.000,4538300.000 418210.000,4538300.000 418210.000,4538310.500 418200.000,4538310.500 418200.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418212.000,4538300.000 418216.000,4538300.000 418216.000,4538309.123 418212.000,4538309.123 418212.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KonutTip>YerlesikKonut</plan:KonutTip>
  </plan:Konut>
</plan:featureMember>
<plan:featureMember>
  <plan:Konut>
    <plan:Adi>Örnek Konut 11</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418220.000,4538300.000 418230.000,4538300.000 418230.000,4538310.500 418220.000,4538310.500 418220.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KonutTip>GelismeKonut</plan:KonutTip>
  </plan:Konut>
</plan:featureMember>
<plan:featureMember>
  <plan:Konut>
    <plan:symbolizer>K-12</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418242.000,4538302.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418240.000,4538300.000 418250.000,4538300.000 418250.000,4538310.500 418240.000,4538310.500 418240.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418242.500,4538302.625 418242.500,4538305.250 418245.000,4538305.250 418245.000,4538302.625 418242.500,4538302.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KonutTip>YerlesikKonut</plan:KonutTip>
  </plan:Konut>
</plan:featureMember>
<plan:featureMember>
  <plan:Konut>
    <plan:Adi>Örnek Konut 13</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418260.000,4538300.000 418270.000,4538300.000 418270.000,4538310.500 418260.000,4538310.500 418260.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KonutTip>YerlesikKonut</plan:KonutTip>
  </plan:Konut>
</plan:featureMember>
<plan:featureMember>
  <plan:Konut>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418280.000,4538300.000 418290.000,4538300.000 418290.000,4538310.500 418280.000,4538310.500 418280.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KonutTip>GelismeKonut</plan:KonutTip>
  </plan:Konut>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 15</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:CalismaTip>PazarAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418300.000,4538300.000 418310.000,4538300.000 418310.000,4538310.500 418300.000,4538310.500 418300.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418302.500,4538302.625 418302.500,4538305.250 418305.000,4538305.250 418305.000,4538302.625 418302.500,4538302.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418312.000,4538300.000 418316.000,4538300.000 418316.000,4538309.123 418312.000,4538309.123 418312.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:symbolizer>K-16</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418322.000,4538302.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:CalismaTip>TarimHayvancilikTesisAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418320.000,4538300.000 418330.000,4538300.000 418330.000,4538310.500 418320.000,4538310.500 418320.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 17</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:CalismaTip>AskeriAlan</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418340.000,4538300.000 418350.000,4538300.000 418350.000,4538310.500 418340.000,4538310.500 418340.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:CalismaTip>BetonSantrali</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418360.000,4538300.000 418370.000,4538300.000 418370.000,4538310.500 418360.000,4538310.500 418360.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418362.500,4538302.625 418362.500,4538305.250 418365.000,4538305.250 418365.000,4538302.625 418362.500,4538302.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 19</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:CalismaTip>SuUrunleriUretimYetistirmeTesisi</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418380.000,4538300.000 418390.000,4538300.000 418390.000,4538310.500 418380.000,4538310.500 418380.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:symbolizer>K-20</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418402.000,4538302.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:CalismaTip>ImalathaneTesisAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418400.000,4538300.000 418410.000,4538300.000 418410.000,4538310.500 418400.000,4538310.500 418400.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418412.000,4538300.000 418416.000,4538300.000 418416.000,4538309.123 418412.000,4538309.123 418412.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 21</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:CalismaTip>TicaretAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418420.000,4538300.000 418430.000,4538300.000 418430.000,4538310.500 418420.000,4538310.500 418420.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418422.500,4538302.625 418422.500,4538305.250 418425.000,4538305.250 418425.000,4538302.625 418422.500,4538302.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:CalismaTip>1KademeTicaretAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418440.000,4538300.000 418450.000,4538300.000 418450.000,4538310.500 418440.000,4538310.500 418440.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 23</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:CalismaTip>2KademeTicaretAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418460.000,4538300.000 418470.000,4538300.000 418470.000,4538310.500 418460.000,4538310.500 418460.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:symbolizer>K-24</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418482.000,4538302.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:CalismaTip>3KademeTicaretAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418480.000,4538300.000 418490.000,4538300.000 418490.000,4538310.500 418480.000,4538310.500 418480.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418482.500,4538302.625 418482.500,4538305.250 418485.000,4538305.250 418485.000,4538302.625 418482.500,4538302.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 25</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:CalismaTip>TicaretKonutAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418500.000,4538300.000 418510.000,4538300.000 418510.000,4538310.500 418500.000,4538310.500 418500.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418512.000,4538300.000 418516.000,4538300.000 418516.000,4538309.123 418512.000,4538309.123 418512.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:CalismaTip>TicaretTurizmAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418520.000,4538300.000 418530.000,4538300.000 418530.000,4538310.500 418520.000,4538310.500 418520.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 27</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:CalismaTip>TicaretTurizmKonutAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418540.000,4538300.000 418550.000,4538300.000 418550.000,4538310.500 418540.000,4538310.500 418540.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418542.500,4538302.625 418542.500,4538305.250 418545.000,4538305.250 418545.000,4538302.625 418542.500,4538302.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:symbolizer>K-28</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418562.000,4538302.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:CalismaTip>ToptanTicaretAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418560.000,4538300.000 418570.000,4538300.000 418570.000,4538310.500 418560.000,4538310.500 418560.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 29</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:CalismaTip>IdariHizmetAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418580.000,4538300.000 418590.000,4538300.000 418590.000,4538310.500 418580.000,4538310.500 418580.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:CalismaTip>AkaryakitServisIstasyonu</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418600.000,4538300.000 418610.000,4538300.000 418610.000,4538310.500 418600.000,4538310.500 418600.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418602.500,4538302.625 418602.500,4538305.250 418605.000,4538305.250 418605.000,4538302.625 418602.500,4538302.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418612.000,4538300.000 418616.000,4538300.000 418616.000,4538309.123 418612.000,4538309.123 418612.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 31</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:CalismaTip>SanayiAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418620.000,4538300.000 418630.000,4538300.000 418630.000,4538310.500 418620.000,4538310.500 418620.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:symbolizer>K-32</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418642.000,4538302.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:CalismaTip>EndustriyelGelismeBolgesi</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418640.000,4538300.000 418650.000,4538300.000 418650.000,4538310.500 418640.000,4538310.500 418640.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 33</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:CalismaTip>KucukSanayiAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418660.000,4538300.000 418670.000,4538300.000 418670.000,4538310.500 418660.000,4538310.500 418660.000,4538300.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418662.500,4538302.625 418662.500,4538305.250 418665.000,4538305.250 418665.000,4538302.625 418662.500,4538302.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:CalismaTip>DepolamaAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418000.000,4538320.000 418010.000,4538320.000 418010.000,4538330.500 418000.000,4538330.500 418000.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 35</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:CalismaTip>LojistikTesisAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418020.000,4538320.000 418030.000,4538320.000 418030.000,4538330.500 418020.000,4538330.500 418020.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418032.000,4538320.000 418036.000,4538320.000 418036.000,4538329.123 418032.000,4538329.123 418032.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:symbolizer>K-36</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418042.000,4538322.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:CalismaTip>PazarAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418040.000,4538320.000 418050.000,4538320.000 418050.000,4538330.500 418040.000,4538330.500 418040.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418042.500,4538322.625 418042.500,4538325.250 418045.000,4538325.250 418045.000,4538322.625 418042.500,4538322.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 37</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:CalismaTip>TarimHayvancilikTesisAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418060.000,4538320.000 418070.000,4538320.000 418070.000,4538330.500 418060.000,4538330.500 418060.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:CalismaTip>AskeriAlan</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418080.000,4538320.000 418090.000,4538320.000 418090.000,4538330.500 418080.000,4538330.500 418080.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 39</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:CalismaTip>BetonSantrali</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418100.000,4538320.000 418110.000,4538320.000 418110.000,4538330.500 418100.000,4538330.500 418100.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418102.500,4538322.625 418102.500,4538325.250 418105.000,4538325.250 418105.000,4538322.625 418102.500,4538322.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:symbolizer>K-40</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418122.000,4538322.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:CalismaTip>SuUrunleriUretimYetistirmeTesisi</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418120.000,4538320.000 418130.000,4538320.000 418130.000,4538330.500 418120.000,4538330.500 418120.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418132.000,4538320.000 418136.000,4538320.000 418136.000,4538329.123 418132.000,4538329.123 418132.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi>Örnek Kentsel çalışma alanı 41</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:CalismaTip>ImalathaneTesisAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418140.000,4538320.000 418150.000,4538320.000 418150.000,4538330.500 418140.000,4538330.500 418140.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselCalisma>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:CalismaTip>OSBHizmetDestekAlani</plan:CalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418160.000,4538320.000 418170.000,4538320.000 418170.000,4538330.500 418160.000,4538330.500 418160.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418162.500,4538322.625 418162.500,4538325.250 418165.000,4538325.250 418165.000,4538322.625 418162.500,4538322.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KentselCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:FonksiyonluCalisma>
    <plan:Adi>Örnek Fonksiyonlu çalışma alanı 43</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:FonksiyonAdi>FonksiyonAdi 43</plan:FonksiyonAdi>
    <plan:FonksiyonluCalismaTip>BelediyeHizmetAlani</plan:FonksiyonluCalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418180.000,4538320.000 418190.000,4538320.000 418190.000,4538330.500 418180.000,4538330.500 418180.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:FonksiyonluCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:FonksiyonluCalisma>
    <plan:symbolizer>K-44</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418202.000,4538322.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:FonksiyonAdi>FonksiyonAdi 44</plan:FonksiyonAdi>
    <plan:FonksiyonluCalismaTip>ResmiKurumAlani</plan:FonksiyonluCalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418200.000,4538320.000 418210.000,4538320.000 418210.000,4538330.500 418200.000,4538330.500 418200.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:FonksiyonluCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:FonksiyonluCalisma>
    <plan:Adi>Örnek Fonksiyonlu çalışma alanı 45</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:FonksiyonAdi>FonksiyonAdi 45</plan:FonksiyonAdi>
    <plan:FonksiyonluCalismaTip>TopluIsyeri</plan:FonksiyonluCalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418220.000,4538320.000 418230.000,4538320.000 418230.000,4538330.500 418220.000,4538330.500 418220.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418222.500,4538322.625 418222.500,4538325.250 418225.000,4538325.250 418225.000,4538322.625 418222.500,4538322.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418232.000,4538320.000 418236.000,4538320.000 418236.000,4538329.123 418232.000,4538329.123 418232.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:FonksiyonluCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:FonksiyonluCalisma>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:FonksiyonAdi>FonksiyonAdi 46</plan:FonksiyonAdi>
    <plan:FonksiyonluCalismaTip>BelediyeHizmetAlani</plan:FonksiyonluCalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418240.000,4538320.000 418250.000,4538320.000 418250.000,4538330.500 418240.000,4538330.500 418240.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:FonksiyonluCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:FonksiyonluCalisma>
    <plan:Adi>Örnek Fonksiyonlu çalışma alanı 47</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:FonksiyonAdi>FonksiyonAdi 47</plan:FonksiyonAdi>
    <plan:FonksiyonluCalismaTip>ResmiKurumAlani</plan:FonksiyonluCalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418260.000,4538320.000 418270.000,4538320.000 418270.000,4538330.500 418260.000,4538330.500 418260.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:FonksiyonluCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:FonksiyonluCalisma>
    <plan:symbolizer>K-48</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418282.000,4538322.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:FonksiyonAdi>FonksiyonAdi 48</plan:FonksiyonAdi>
    <plan:FonksiyonluCalismaTip>TopluIsyeri</plan:FonksiyonluCalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418280.000,4538320.000 418290.000,4538320.000 418290.000,4538330.500 418280.000,4538330.500 418280.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418282.500,4538322.625 418282.500,4538325.250 418285.000,4538325.250 418285.000,4538322.625 418282.500,4538322.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:FonksiyonluCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:FonksiyonluCalisma>
    <plan:Adi>Örnek Fonksiyonlu çalışma alanı 49</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:FonksiyonAdi>FonksiyonAdi 49</plan:FonksiyonAdi>
    <plan:FonksiyonluCalismaTip>TopluIsyeri</plan:FonksiyonluCalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418300.000,4538320.000 418310.000,4538320.000 418310.000,4538330.500 418300.000,4538330.500 418300.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:FonksiyonluCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:FonksiyonluCalisma>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:FonksiyonAdi>FonksiyonAdi 50</plan:FonksiyonAdi>
    <plan:FonksiyonluCalismaTip>BelediyeHizmetAlani</plan:FonksiyonluCalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418320.000,4538320.000 418330.000,4538320.000 418330.000,4538330.500 418320.000,4538330.500 418320.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418332.000,4538320.000 418336.000,4538320.000 418336.000,4538329.123 418332.000,4538329.123 418332.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:FonksiyonluCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:FonksiyonluCalisma>
    <plan:Adi>Örnek Fonksiyonlu çalışma alanı 51</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:FonksiyonAdi>FonksiyonAdi 51</plan:FonksiyonAdi>
    <plan:FonksiyonluCalismaTip>ResmiKurumAlani</plan:FonksiyonluCalismaTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418340.000,4538320.000 418350.000,4538320.000 418350.000,4538330.500 418340.000,4538330.500 418340.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418342.500,4538322.625 418342.500,4538325.250 418345.000,4538325.250 418345.000,4538322.625 418342.500,4538322.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:FonksiyonluCalisma>
</plan:featureMember>
<plan:featureMember>
  <plan:IlanEdilenClsmaAlan>
    <plan:symbolizer>K-52</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418362.000,4538322.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418360.000,4538320.000 418370.000,4538320.000 418370.000,4538330.500 418360.000,4538330.500 418360.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanEdilenTip>TeknolojiGelistirmeBolgesi</plan:IlanEdilenTip>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:IlanEdilenClsmaAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:IlanEdilenClsmaAlan>
    <plan:Adi>Örnek İlan edilen çalışma alanı 53</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418380.000,4538320.000 418390.000,4538320.000 418390.000,4538330.500 418380.000,4538330.500 418380.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanEdilenTip>SerbestBolge</plan:IlanEdilenTip>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:IlanEdilenClsmaAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:IlanEdilenClsmaAlan>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418400.000,4538320.000 418410.000,4538320.000 418410.000,4538330.500 418400.000,4538330.500 418400.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418402.500,4538322.625 418402.500,4538325.250 418405.000,4538325.250 418405.000,4538322.625 418402.500,4538322.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanEdilenTip>Osb</plan:IlanEdilenTip>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:IlanEdilenClsmaAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:IlanEdilenClsmaAlan>
    <plan:Adi>Örnek İlan edilen çalışma alanı 55</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418420.000,4538320.000 418430.000,4538320.000 418430.000,4538330.500 418420.000,4538330.500 418420.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418432.000,4538320.000 418436.000,4538320.000 418436.000,4538329.123 418432.000,4538329.123 418432.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanEdilenTip>EndustriBolgesi</plan:IlanEdilenTip>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:IlanEdilenClsmaAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:IlanEdilenClsmaAlan>
    <plan:symbolizer>K-56</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418442.000,4538322.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418440.000,4538320.000 418450.000,4538320.000 418450.000,4538330.500 418440.000,4538330.500 418440.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanEdilenTip>TeknolojiGelistirmeBolgesi</plan:IlanEdilenTip>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:IlanEdilenClsmaAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:IlanEdilenClsmaAlan>
    <plan:Adi>Örnek İlan edilen çalışma alanı 57</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418460.000,4538320.000 418470.000,4538320.000 418470.000,4538330.500 418460.000,4538330.500 418460.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418462.500,4538322.625 418462.500,4538325.250 418465.000,4538325.250 418465.000,4538322.625 418462.500,4538322.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanEdilenTip>SerbestBolge</plan:IlanEdilenTip>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:IlanEdilenClsmaAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:IlanEdilenClsmaAlan>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418480.000,4538320.000 418490.000,4538320.000 418490.000,4538330.500 418480.000,4538330.500 418480.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanEdilenTip>TeknolojiGelistirmeBolgesi</plan:IlanEdilenTip>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:IlanEdilenClsmaAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:IlanEdilenClsmaAlan>
    <plan:Adi>Örnek İlan edilen çalışma alanı 59</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418500.000,4538320.000 418510.000,4538320.000 418510.000,4538330.500 418500.000,4538330.500 418500.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanEdilenTip>SerbestBolge</plan:IlanEdilenTip>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:IlanEdilenClsmaAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:IlanEdilenClsmaAlan>
    <plan:symbolizer>K-60</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418522.000,4538322.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418520.000,4538320.000 418530.000,4538320.000 418530.000,4538330.500 418520.000,4538330.500 418520.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418522.500,4538322.625 418522.500,4538325.250 418525.000,4538325.250 418525.000,4538322.625 418522.500,4538322.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418532.000,4538320.000 418536.000,4538320.000 418536.000,4538329.123 418532.000,4538329.123 418532.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanEdilenTip>Osb</plan:IlanEdilenTip>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:IlanEdilenClsmaAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:IlanEdilenClsmaAlan>
    <plan:Adi>Örnek İlan edilen çalışma alanı 61</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418540.000,4538320.000 418550.000,4538320.000 418550.000,4538330.500 418540.000,4538330.500 418540.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanEdilenTip>EndustriBolgesi</plan:IlanEdilenTip>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:IlanEdilenClsmaAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418560.000,4538320.000 418570.000,4538320.000 418570.000,4538330.500 418560.000,4538330.500 418560.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>GolfAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi>Örnek Turizm alanı 63</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418580.000,4538320.000 418590.000,4538320.000 418590.000,4538330.500 418580.000,4538330.500 418580.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418582.500,4538322.625 418582.500,4538325.250 418585.000,4538325.250 418585.000,4538322.625 418582.500,4538322.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>KisSporlariKayakTesisAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:symbolizer>K-64</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418602.000,4538322.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418600.000,4538320.000 418610.000,4538320.000 418610.000,4538330.500 418600.000,4538330.500 418600.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>EkoTurizmKirsalTurizmTesisAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi>Örnek Turizm alanı 65</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418620.000,4538320.000 418630.000,4538320.000 418630.000,4538330.500 418620.000,4538330.500 418620.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418632.000,4538320.000 418636.000,4538320.000 418636.000,4538329.123 418632.000,4538329.123 418632.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>PansiyonAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418640.000,4538320.000 418650.000,4538320.000 418650.000,4538330.500 418640.000,4538330.500 418640.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418642.500,4538322.625 418642.500,4538325.250 418645.000,4538325.250 418645.000,4538322.625 418642.500,4538322.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>ApartOtelAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi>Örnek Turizm alanı 67</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418660.000,4538320.000 418670.000,4538320.000 418670.000,4538330.500 418660.000,4538330.500 418660.000,4538320.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>OtelAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:symbolizer>K-68</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418002.000,4538342.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418000.000,4538340.000 418010.000,4538340.000 418010.000,4538350.500 418000.000,4538350.500 418000.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>PansiyonAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi>Örnek Turizm alanı 69</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418020.000,4538340.000 418030.000,4538340.000 418030.000,4538350.500 418020.000,4538350.500 418020.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418022.500,4538342.625 418022.500,4538345.250 418025.000,4538345.250 418025.000,4538342.625 418022.500,4538342.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>ApartOtelAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418040.000,4538340.000 418050.000,4538340.000 418050.000,4538350.500 418040.000,4538350.500 418040.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418052.000,4538340.000 418056.000,4538340.000 418056.000,4538349.123 418052.000,4538349.123 418052.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>OtelAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi>Örnek Turizm alanı 71</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418060.000,4538340.000 418070.000,4538340.000 418070.000,4538350.500 418060.000,4538350.500 418060.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>MotelAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:symbolizer>K-72</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418082.000,4538342.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418080.000,4538340.000 418090.000,4538340.000 418090.000,4538350.500 418080.000,4538350.500 418080.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418082.500,4538342.625 418082.500,4538345.250 418085.000,4538345.250 418085.000,4538342.625 418082.500,4538342.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>HostelAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi>Örnek Turizm alanı 73</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418100.000,4538340.000 418110.000,4538340.000 418110.000,4538350.500 418100.000,4538350.500 418100.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>TatilKoyuAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418120.000,4538340.000 418130.000,4538340.000 418130.000,4538350.500 418120.000,4538350.500 418120.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>SaglikOdakliTatilKoyu</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi>Örnek Turizm alanı 75</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418140.000,4538340.000 418150.000,4538340.000 418150.000,4538350.500 418140.000,4538350.500 418140.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418142.500,4538342.625 418142.500,4538345.250 418145.000,4538345.250 418145.000,4538342.625 418142.500,4538342.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418152.000,4538340.000 418156.000,4538340.000 418156.000,4538349.123 418152.000,4538349.123 418152.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>TermalTurizmAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:symbolizer>K-76</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418162.000,4538342.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418160.000,4538340.000 418170.000,4538340.000 418170.000,4538350.500 418160.000,4538350.500 418160.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>KampingAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi>Örnek Turizm alanı 77</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418180.000,4538340.000 418190.000,4538340.000 418190.000,4538350.500 418180.000,4538350.500 418180.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>GunubirlikTesisAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418200.000,4538340.000 418210.000,4538340.000 418210.000,4538350.500 418200.000,4538350.500 418200.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418202.500,4538342.625 418202.500,4538345.250 418205.000,4538345.250 418205.000,4538342.625 418202.500,4538342.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>GolfAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:Adi>Örnek Turizm alanı 79</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418220.000,4538340.000 418230.000,4538340.000 418230.000,4538350.500 418220.000,4538350.500 418220.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>KisSporlariKayakTesisAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TurizmAlani>
    <plan:symbolizer>K-80</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418242.000,4538342.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418240.000,4538340.000 418250.000,4538340.000 418250.000,4538350.500 418240.000,4538350.500 418240.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418252.000,4538340.000 418256.000,4538340.000 418256.000,4538349.123 418252.000,4538349.123 418252.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:TurizmTip>EkoTurizmKirsalTurizmTesisAlani</plan:TurizmTip>
  </plan:TurizmAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:Adi>Örnek Eğitim tesisi alanı 81</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:EgitimTesisTip>IlkokulAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418260.000,4538340.000 418270.000,4538340.000 418270.000,4538350.500 418260.000,4538350.500 418260.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418262.500,4538342.625 418262.500,4538345.250 418265.000,4538345.250 418265.000,4538342.625 418262.500,4538342.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:EgitimTesisTip>OrtaokulAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418280.000,4538340.000 418290.000,4538340.000 418290.000,4538350.500 418280.000,4538350.500 418280.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:Adi>Örnek Eğitim tesisi alanı 83</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:EgitimTesisTip>LiseAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418300.000,4538340.000 418310.000,4538340.000 418310.000,4538350.500 418300.000,4538350.500 418300.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:symbolizer>K-84</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418322.000,4538342.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:EgitimTesisTip>OzelEgitimAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418320.000,4538340.000 418330.000,4538340.000 418330.000,4538350.500 418320.000,4538350.500 418320.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418322.500,4538342.625 418322.500,4538345.250 418325.000,4538345.250 418325.000,4538342.625 418322.500,4538342.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:Adi>Örnek Eğitim tesisi alanı 85</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:EgitimTesisTip>MeslekiTeknikOgretimTesisAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418340.000,4538340.000 418350.000,4538340.000 418350.000,4538350.500 418340.000,4538350.500 418340.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418352.000,4538340.000 418356.000,4538340.000 418356.000,4538349.123 418352.000,4538349.123 418352.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:EgitimTesisTip>YuksekOgretimAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418360.000,4538340.000 418370.000,4538340.000 418370.000,4538350.500 418360.000,4538350.500 418360.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:Adi>Örnek Eğitim tesisi alanı 87</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:EgitimTesisTip>AnaokuluAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418380.000,4538340.000 418390.000,4538340.000 418390.000,4538350.500 418380.000,4538350.500 418380.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418382.500,4538342.625 418382.500,4538345.250 418385.000,4538345.250 418385.000,4538342.625 418382.500,4538342.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:symbolizer>K-88</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418402.000,4538342.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:EgitimTesisTip>IlkokulAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418400.000,4538340.000 418410.000,4538340.000 418410.000,4538350.500 418400.000,4538350.500 418400.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:Adi>Örnek Eğitim tesisi alanı 89</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:EgitimTesisTip>OrtaokulAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418420.000,4538340.000 418430.000,4538340.000 418430.000,4538350.500 418420.000,4538350.500 418420.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:EgitimTesisTip>LiseAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418440.000,4538340.000 418450.000,4538340.000 418450.000,4538350.500 418440.000,4538350.500 418440.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418442.500,4538342.625 418442.500,4538345.250 418445.000,4538345.250 418445.000,4538342.625 418442.500,4538342.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418452.000,4538340.000 418456.000,4538340.000 418456.000,4538349.123 418452.000,4538349.123 418452.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:Adi>Örnek Eğitim tesisi alanı 91</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:EgitimTesisTip>OzelEgitimAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418460.000,4538340.000 418470.000,4538340.000 418470.000,4538350.500 418460.000,4538350.500 418460.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:symbolizer>K-92</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418482.000,4538342.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:EgitimTesisTip>MeslekiTeknikOgretimTesisAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418480.000,4538340.000 418490.000,4538340.000 418490.000,4538350.500 418480.000,4538350.500 418480.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:Adi>Örnek Eğitim tesisi alanı 93</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:EgitimTesisTip>YuksekOgretimAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418500.000,4538340.000 418510.000,4538340.000 418510.000,4538350.500 418500.000,4538350.500 418500.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418502.500,4538342.625 418502.500,4538345.250 418505.000,4538345.250 418505.000,4538342.625 418502.500,4538342.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:EgitimTesisTip>HalkEgitimMerkezi</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418520.000,4538340.000 418530.000,4538340.000 418530.000,4538350.500 418520.000,4538350.500 418520.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:Adi>Örnek Eğitim tesisi alanı 95</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:EgitimTesisTip>HalkEgitimMerkezi</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418540.000,4538340.000 418550.000,4538340.000 418550.000,4538350.500 418540.000,4538350.500 418540.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418552.000,4538340.000 418556.000,4538340.000 418556.000,4538349.123 418552.000,4538349.123 418552.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EgitimTesisAlani>
    <plan:symbolizer>K-96</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418562.000,4538342.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:EgitimTesisTip>AnaokuluAlani</plan:EgitimTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418560.000,4538340.000 418570.000,4538340.000 418570.000,4538350.500 418560.000,4538350.500 418560.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418562.500,4538342.625 418562.500,4538345.250 418565.000,4538345.250 418565.000,4538342.625 418562.500,4538342.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
  </plan:EgitimTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:SaglikTesisAlani>
    <plan:Adi>Örnek Sağlık tesisi alanı 97</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418580.000,4538340.000 418590.000,4538340.000 418590.000,4538350.500 418580.000,4538350.500 418580.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:SaglikTesisTip>OzelSaglikTesisiAlani</plan:SaglikTesisTip>
  </plan:SaglikTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:SaglikTesisAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418600.000,4538340.000 418610.000,4538340.000 418610.000,4538350.500 418600.000,4538350.500 418600.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:SaglikTesisTip>Hastane</plan:SaglikTesisTip>
  </plan:SaglikTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:SaglikTesisAlani>
    <plan:Adi>Örnek Sağlık tesisi alanı 99</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418620.000,4538340.000 418630.000,4538340.000 418630.000,4538350.500 418620.000,4538350.500 418620.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418622.500,4538342.625 418622.500,4538345.250 418625.000,4538345.250 418625.000,4538342.625 418622.500,4538342.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:SaglikTesisTip>AileSagligiMerkezi</plan:SaglikTesisTip>
  </plan:SaglikTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:SaglikTesisAlani>
    <plan:symbolizer>K-100</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418642.000,4538342.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418640.000,4538340.000 418650.000,4538340.000 418650.000,4538350.500 418640.000,4538350.500 418640.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418652.000,4538340.000 418656.000,4538340.000 418656.000,4538349.123 418652.000,4538349.123 418652.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:SaglikTesisTip>SaglikTesisAlani</plan:SaglikTesisTip>
  </plan:SaglikTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:SaglikTesisAlani>
    <plan:Adi>Örnek Sağlık tesisi alanı 101</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418660.000,4538340.000 418670.000,4538340.000 418670.000,4538350.500 418660.000,4538350.500 418660.000,4538340.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:SaglikTesisTip>OzelSaglikTesisiAlani</plan:SaglikTesisTip>
  </plan:SaglikTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:SaglikTesisAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418000.000,4538360.000 418010.000,4538360.000 418010.000,4538370.500 418000.000,4538370.500 418000.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418002.500,4538362.625 418002.500,4538365.250 418005.000,4538365.250 418005.000,4538362.625 418002.500,4538362.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:SaglikTesisTip>Hastane</plan:SaglikTesisTip>
  </plan:SaglikTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:SaglikTesisAlani>
    <plan:Adi>Örnek Sağlık tesisi alanı 103</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418020.000,4538360.000 418030.000,4538360.000 418030.000,4538370.500 418020.000,4538370.500 418020.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:SaglikTesisTip>SaglikTesisAlani</plan:SaglikTesisTip>
  </plan:SaglikTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:SaglikTesisAlani>
    <plan:symbolizer>K-104</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418042.000,4538362.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418040.000,4538360.000 418050.000,4538360.000 418050.000,4538370.500 418040.000,4538370.500 418040.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:SaglikTesisTip>OzelSaglikTesisiAlani</plan:SaglikTesisTip>
  </plan:SaglikTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:SaglikTesisAlani>
    <plan:Adi>Örnek Sağlık tesisi alanı 105</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418060.000,4538360.000 418070.000,4538360.000 418070.000,4538370.500 418060.000,4538370.500 418060.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418062.500,4538362.625 418062.500,4538365.250 418065.000,4538365.250 418065.000,4538362.625 418062.500,4538362.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418072.000,4538360.000 418076.000,4538360.000 418076.000,4538369.123 418072.000,4538369.123 418072.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:SaglikTesisTip>Hastane</plan:SaglikTesisTip>
  </plan:SaglikTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:SaglikTesisAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418080.000,4538360.000 418090.000,4538360.000 418090.000,4538370.500 418080.000,4538370.500 418080.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:SaglikTesisTip>AileSagligiMerkezi</plan:SaglikTesisTip>
  </plan:SaglikTesisAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi>Örnek Sosyal ve kültürel alan 107</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418100.000,4538360.000 418110.000,4538360.000 418110.000,4538370.500 418100.000,4538370.500 418100.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>SemtSporAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:symbolizer>K-108</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418122.000,4538362.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418120.000,4538360.000 418130.000,4538360.000 418130.000,4538370.500 418120.000,4538370.500 418120.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418122.500,4538362.625 418122.500,4538365.250 418125.000,4538365.250 418125.000,4538362.625 418122.500,4538362.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>OzelSosyalTesisAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi>Örnek Sosyal ve kültürel alan 109</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418140.000,4538360.000 418150.000,4538360.000 418150.000,4538370.500 418140.000,4538370.500 418140.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>OzelKulturelTesisAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418160.000,4538360.000 418170.000,4538360.000 418170.000,4538370.500 418160.000,4538370.500 418160.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418172.000,4538360.000 418176.000,4538360.000 418176.000,4538369.123 418172.000,4538369.123 418172.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>OzelAcikSporTesisiAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi>Örnek Sosyal ve kültürel alan 111</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418180.000,4538360.000 418190.000,4538360.000 418190.000,4538370.500 418180.000,4538370.500 418180.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418182.500,4538362.625 418182.500,4538365.250 418185.000,4538365.250 418185.000,4538362.625 418182.500,4538362.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>OzelKapaliSporTesisiAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:symbolizer>K-112</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418202.000,4538362.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418200.000,4538360.000 418210.000,4538360.000 418210.000,4538370.500 418200.000,4538370.500 418200.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>SosyalTesisAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi>Örnek Sosyal ve kültürel alan 113</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418220.000,4538360.000 418230.000,4538360.000 418230.000,4538370.500 418220.000,4538370.500 418220.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>SosyalTesisAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418240.000,4538360.000 418250.000,4538360.000 418250.000,4538370.500 418240.000,4538370.500 418240.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418242.500,4538362.625 418242.500,4538365.250 418245.000,4538365.250 418245.000,4538362.625 418242.500,4538362.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>KulturelTesisAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi>Örnek Sosyal ve kültürel alan 115</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418260.000,4538360.000 418270.000,4538360.000 418270.000,4538370.500 418260.000,4538370.500 418260.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418272.000,4538360.000 418276.000,4538360.000 418276.000,4538369.123 418272.000,4538369.123 418272.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>SefkatEvleriAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:symbolizer>K-116</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418282.000,4538362.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418280.000,4538360.000 418290.000,4538360.000 418290.000,4538370.500 418280.000,4538370.500 418280.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>AcikSporTesisiAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi>Örnek Sosyal ve kültürel alan 117</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418300.000,4538360.000 418310.000,4538360.000 418310.000,4538370.500 418300.000,4538370.500 418300.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418302.500,4538362.625 418302.500,4538365.250 418305.000,4538365.250 418305.000,4538362.625 418302.500,4538362.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>KapaliSporTesisiAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418320.000,4538360.000 418330.000,4538360.000 418330.000,4538370.500 418320.000,4538370.500 418320.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>KresGunduzBakimevi</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi>Örnek Sosyal ve kültürel alan 119</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418340.000,4538360.000 418350.000,4538360.000 418350.000,4538370.500 418340.000,4538370.500 418340.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>YurtAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:symbolizer>K-120</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418362.000,4538362.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418360.000,4538360.000 418370.000,4538360.000 418370.000,4538370.500 418360.000,4538370.500 418360.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418362.500,4538362.625 418362.500,4538365.250 418365.000,4538365.250 418365.000,4538362.625 418362.500,4538362.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418372.000,4538360.000 418376.000,4538360.000 418376.000,4538369.123 418372.000,4538369.123 418372.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>KongreSergiMerkeziAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi>Örnek Sosyal ve kültürel alan 121</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418380.000,4538360.000 418390.000,4538360.000 418390.000,4538370.500 418380.000,4538370.500 418380.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>YasliBakimeviAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418400.000,4538360.000 418410.000,4538360.000 418410.000,4538370.500 418400.000,4538370.500 418400.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>SemtSporAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi>Örnek Sosyal ve kültürel alan 123</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418420.000,4538360.000 418430.000,4538360.000 418430.000,4538370.500 418420.000,4538370.500 418420.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418422.500,4538362.625 418422.500,4538365.250 418425.000,4538365.250 418425.000,4538362.625 418422.500,4538362.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>OzelSosyalTesisAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:symbolizer>K-124</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418442.000,4538362.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418440.000,4538360.000 418450.000,4538360.000 418450.000,4538370.500 418440.000,4538370.500 418440.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>OzelKulturelTesisAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi>Örnek Sosyal ve kültürel alan 125</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418460.000,4538360.000 418470.000,4538360.000 418470.000,4538370.500 418460.000,4538370.500 418460.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418472.000,4538360.000 418476.000,4538360.000 418476.000,4538369.123 418472.000,4538369.123 418472.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>OzelAcikSporTesisiAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418480.000,4538360.000 418490.000,4538360.000 418490.000,4538370.500 418480.000,4538370.500 418480.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418482.500,4538362.625 418482.500,4538365.250 418485.000,4538365.250 418485.000,4538362.625 418482.500,4538362.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>OzelKapaliSporTesisiAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:Adi>Örnek Sosyal ve kültürel alan 127</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418500.000,4538360.000 418510.000,4538360.000 418510.000,4538370.500 418500.000,4538370.500 418500.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Ozel</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>KulturelTesisAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SosyalKulturelAlan>
    <plan:symbolizer>K-128</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418522.000,4538362.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418520.000,4538360.000 418530.000,4538360.000 418530.000,4538370.500 418520.000,4538370.500 418520.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MulkiyetTip>Kamu</plan:MulkiyetTip>
    <plan:SosyalKulturelTip>SefkatEvleriAlani</plan:SosyalKulturelTip>
  </plan:SosyalKulturelAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:IbadetAlani>
    <plan:Adi>Örnek İbadet alanı 129</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418540.000,4538360.000 418550.000,4538360.000 418550.000,4538370.500 418540.000,4538370.500 418540.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418542.500,4538362.625 418542.500,4538365.250 418545.000,4538365.250 418545.000,4538362.625 418542.500,4538362.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IbadetTip>Sapel</plan:IbadetTip>
  </plan:IbadetAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:IbadetAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418560.000,4538360.000 418570.000,4538360.000 418570.000,4538370.500 418560.000,4538370.500 418560.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418572.000,4538360.000 418576.000,4538360.000 418576.000,4538369.123 418572.000,4538369.123 418572.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IbadetTip>SinagogHavra</plan:IbadetTip>
  </plan:IbadetAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:IbadetAlani>
    <plan:Adi>Örnek İbadet alanı 131</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418580.000,4538360.000 418590.000,4538360.000 418590.000,4538370.500 418580.000,4538370.500 418580.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IbadetTip>Cemevi</plan:IbadetTip>
  </plan:IbadetAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:IbadetAlani>
    <plan:symbolizer>K-132</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418602.000,4538362.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418600.000,4538360.000 418610.000,4538360.000 418610.000,4538370.500 418600.000,4538370.500 418600.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418602.500,4538362.625 418602.500,4538365.250 418605.000,4538365.250 418605.000,4538362.625 418602.500,4538362.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IbadetTip>Cami</plan:IbadetTip>
  </plan:IbadetAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:IbadetAlani>
    <plan:Adi>Örnek İbadet alanı 133</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418620.000,4538360.000 418630.000,4538360.000 418630.000,4538370.500 418620.000,4538370.500 418620.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IbadetTip>Mescit</plan:IbadetTip>
  </plan:IbadetAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:IbadetAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418640.000,4538360.000 418650.000,4538360.000 418650.000,4538370.500 418640.000,4538370.500 418640.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IbadetTip>Kilise</plan:IbadetTip>
  </plan:IbadetAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:IbadetAlani>
    <plan:Adi>Örnek İbadet alanı 135</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>5.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>5.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418660.000,4538360.000 418670.000,4538360.000 418670.000,4538370.500 418660.000,4538370.500 418660.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418662.500,4538362.625 418662.500,4538365.250 418665.000,4538365.250 418665.000,4538362.625 418662.500,4538362.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418672.000,4538360.000 418676.000,4538360.000 418676.000,4538369.123 418672.000,4538369.123 418672.000,4538360.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IbadetTip>Cami</plan:IbadetTip>
  </plan:IbadetAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:IbadetAlani>
    <plan:symbolizer>K-136</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418002.000,4538382.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>6.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>6.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Bitisik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418000.000,4538380.000 418010.000,4538380.000 418010.000,4538390.500 418000.000,4538390.500 418000.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IbadetTip>Mescit</plan:IbadetTip>
  </plan:IbadetAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:IbadetAlani>
    <plan:Adi>Örnek İbadet alanı 137</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>7.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>7.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418020.000,4538380.000 418030.000,4538380.000 418030.000,4538390.500 418020.000,4538390.500 418020.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IbadetTip>Kilise</plan:IbadetTip>
  </plan:IbadetAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:IbadetAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>8.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>8.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Serbest</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418040.000,4538380.000 418050.000,4538380.000 418050.000,4538390.500 418040.000,4538390.500 418040.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418042.500,4538382.625 418042.500,4538385.250 418045.000,4538385.250 418045.000,4538382.625 418042.500,4538382.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IbadetTip>Sapel</plan:IbadetTip>
  </plan:IbadetAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:IbadetAlani>
    <plan:Adi>Örnek İbadet alanı 139</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:OnBahceMesafesi>9.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>9.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ikiz</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418060.000,4538380.000 418070.000,4538380.000 418070.000,4538390.500 418060.000,4538390.500 418060.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IbadetTip>SinagogHavra</plan:IbadetTip>
  </plan:IbadetAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:IbadetAlani>
    <plan:symbolizer>K-140</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418082.000,4538382.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>3.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>3.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Ayrik</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418080.000,4538380.000 418090.000,4538380.000 418090.000,4538390.500 418080.000,4538390.500 418080.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418092.000,4538380.000 418096.000,4538380.000 418096.000,4538389.123 418092.000,4538389.123 418092.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IbadetTip>Cemevi</plan:IbadetTip>
  </plan:IbadetAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi>Örnek Açık ve yeşil alan 141</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418100.000,4538380.000 418110.000,4538380.000 418110.000,4538390.500 418100.000,4538390.500 418100.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418102.500,4538382.625 418102.500,4538385.250 418105.000,4538385.250 418105.000,4538382.625 418102.500,4538382.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>MesireYeri</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418120.000,4538380.000 418130.000,4538380.000 418130.000,4538390.500 418120.000,4538390.500 418120.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>Park</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi>Örnek Açık ve yeşil alan 143</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418140.000,4538380.000 418150.000,4538380.000 418150.000,4538390.500 418140.000,4538390.500 418140.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>CocukBahcesiOyunAlani</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:symbolizer>K-144</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418162.000,4538382.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418160.000,4538380.000 418170.000,4538380.000 418170.000,4538390.500 418160.000,4538390.500 418160.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418162.500,4538382.625 418162.500,4538385.250 418165.000,4538385.250 418165.000,4538382.625 418162.500,4538382.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>PasifYesilAlan</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi>Örnek Açık ve yeşil alan 145</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418180.000,4538380.000 418190.000,4538380.000 418190.000,4538390.500 418180.000,4538390.500 418180.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418192.000,4538380.000 418196.000,4538380.000 418196.000,4538389.123 418192.000,4538389.123 418192.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>RekreasyonAlani</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418200.000,4538380.000 418210.000,4538380.000 418210.000,4538390.500 418200.000,4538390.500 418200.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>FuarPanayirFestivalAlani</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi>Örnek Açık ve yeşil alan 147</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418220.000,4538380.000 418230.000,4538380.000 418230.000,4538390.500 418220.000,4538390.500 418220.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418222.500,4538382.625 418222.500,4538385.250 418225.000,4538385.250 418225.000,4538382.625 418222.500,4538382.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>MesireYeri</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:symbolizer>K-148</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418242.000,4538382.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418240.000,4538380.000 418250.000,4538380.000 418250.000,4538390.500 418240.000,4538390.500 418240.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>HayvanatBahcesi</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi>Örnek Açık ve yeşil alan 149</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418260.000,4538380.000 418270.000,4538380.000 418270.000,4538390.500 418260.000,4538390.500 418260.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>Hipodrom</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418280.000,4538380.000 418290.000,4538380.000 418290.000,4538390.500 418280.000,4538390.500 418280.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418282.500,4538382.625 418282.500,4538385.250 418285.000,4538385.250 418285.000,4538382.625 418282.500,4538382.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418292.000,4538380.000 418296.000,4538380.000 418296.000,4538389.123 418292.000,4538389.123 418292.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>Meydan</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi>Örnek Açık ve yeşil alan 151</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418300.000,4538380.000 418310.000,4538380.000 418310.000,4538390.500 418300.000,4538390.500 418300.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>BakiSeyirTerasi</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:symbolizer>K-152</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418322.000,4538382.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418320.000,4538380.000 418330.000,4538380.000 418330.000,4538390.500 418320.000,4538390.500 418320.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>KentOrmani</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi>Örnek Açık ve yeşil alan 153</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418340.000,4538380.000 418350.000,4538380.000 418350.000,4538390.500 418340.000,4538390.500 418340.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418342.500,4538382.625 418342.500,4538385.250 418345.000,4538385.250 418345.000,4538382.625 418342.500,4538382.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>ArboretumBotanikParki</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418360.000,4538380.000 418370.000,4538380.000 418370.000,4538390.500 418360.000,4538390.500 418360.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>AgaclandirilacakAlan</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi>Örnek Açık ve yeşil alan 155</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418380.000,4538380.000 418390.000,4538380.000 418390.000,4538390.500 418380.000,4538390.500 418380.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418392.000,4538380.000 418396.000,4538380.000 418396.000,4538389.123 418392.000,4538389.123 418392.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>MezarlikAlani</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:symbolizer>K-156</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418402.000,4538382.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418400.000,4538380.000 418410.000,4538380.000 418410.000,4538390.500 418400.000,4538390.500 418400.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418402.500,4538382.625 418402.500,4538385.250 418405.000,4538385.250 418405.000,4538382.625 418402.500,4538382.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>KorunacakBahce</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi>Örnek Açık ve yeşil alan 157</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418420.000,4538380.000 418430.000,4538380.000 418430.000,4538390.500 418420.000,4538390.500 418420.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>RekreatifAlan</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:AcikYesilAlan>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418440.000,4538380.000 418450.000,4538380.000 418450.000,4538390.500 418440.000,4538390.500 418440.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YesilTip>MilletBahcesi</plan:YesilTip>
  </plan:AcikYesilAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:KarayoluTesisleri>
    <plan:Adi>Örnek Karayolu tesisi 159</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418460.000,4538380.000 418470.000,4538380.000 418470.000,4538390.500 418460.000,4538390.500 418460.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418462.500,4538382.625 418462.500,4538385.250 418465.000,4538385.250 418465.000,4538382.625 418462.500,4538382.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KarayoluTesisTip>TirKamyonMakineParkiGarajAlani</plan:KarayoluTesisTip>
  </plan:KarayoluTesisleri>
</plan:featureMember>
<plan:featureMember>
  <plan:KarayoluTesisleri>
    <plan:symbolizer>K-160</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418482.000,4538382.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418480.000,4538380.000 418490.000,4538380.000 418490.000,4538390.500 418480.000,4538390.500 418480.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418492.000,4538380.000 418496.000,4538380.000 418496.000,4538389.123 418492.000,4538389.123 418492.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KarayoluTesisTip>GenelOtopark</plan:KarayoluTesisTip>
  </plan:KarayoluTesisleri>
</plan:featureMember>
<plan:featureMember>
  <plan:KarayoluTesisleri>
    <plan:Adi>Örnek Karayolu tesisi 161</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418500.000,4538380.000 418510.000,4538380.000 418510.000,4538390.500 418500.000,4538390.500 418500.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KarayoluTesisTip>KatliOtoparkAlani</plan:KarayoluTesisTip>
  </plan:KarayoluTesisleri>
</plan:featureMember>
<plan:featureMember>
  <plan:KarayoluTesisleri>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418520.000,4538380.000 418530.000,4538380.000 418530.000,4538390.500 418520.000,4538390.500 418520.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418522.500,4538382.625 418522.500,4538385.250 418525.000,4538385.250 418525.000,4538382.625 418522.500,4538382.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KarayoluTesisTip>ElektrikliAracSarjIstasyonAlani</plan:KarayoluTesisTip>
  </plan:KarayoluTesisleri>
</plan:featureMember>
<plan:featureMember>
  <plan:KarayoluTesisleri>
    <plan:Adi>Örnek Karayolu tesisi 163</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418540.000,4538380.000 418550.000,4538380.000 418550.000,4538390.500 418540.000,4538390.500 418540.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KarayoluTesisTip>BisikletParki</plan:KarayoluTesisTip>
  </plan:KarayoluTesisleri>
</plan:featureMember>
<plan:featureMember>
  <plan:KarayoluTesisleri>
    <plan:symbolizer>K-164</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418562.000,4538382.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418560.000,4538380.000 418570.000,4538380.000 418570.000,4538390.500 418560.000,4538390.500 418560.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KarayoluTesisTip>TerminalOtogar</plan:KarayoluTesisTip>
  </plan:KarayoluTesisleri>
</plan:featureMember>
<plan:featureMember>
  <plan:KarayoluTesisleri>
    <plan:Adi>Örnek Karayolu tesisi 165</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418580.000,4538380.000 418590.000,4538380.000 418590.000,4538390.500 418580.000,4538390.500 418580.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418582.500,4538382.625 418582.500,4538385.250 418585.000,4538385.250 418585.000,4538382.625 418582.500,4538382.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418592.000,4538380.000 418596.000,4538380.000 418596.000,4538389.123 418592.000,4538389.123 418592.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KarayoluTesisTip>TirKamyonMakineParkiGarajAlani</plan:KarayoluTesisTip>
  </plan:KarayoluTesisleri>
</plan:featureMember>
<plan:featureMember>
  <plan:KarayoluTesisleri>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418600.000,4538380.000 418610.000,4538380.000 418610.000,4538390.500 418600.000,4538390.500 418600.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KarayoluTesisTip>MotokuryeParkAlani</plan:KarayoluTesisTip>
  </plan:KarayoluTesisleri>
</plan:featureMember>
<plan:featureMember>
  <plan:HavayoluTesisleri>
    <plan:Adi>Örnek Havayolu tesisi 167</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418620.000,4538380.000 418630.000,4538380.000 418630.000,4538390.500 418620.000,4538390.500 418620.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:HavayoluTesisTip>HelikopterInisAlani</plan:HavayoluTesisTip>
  </plan:HavayoluTesisleri>
</plan:featureMember>
<plan:featureMember>
  <plan:HavayoluTesisleri>
    <plan:symbolizer>K-168</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418642.000,4538382.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418640.000,4538380.000 418650.000,4538380.000 418650.000,4538390.500 418640.000,4538390.500 418640.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418642.500,4538382.625 418642.500,4538385.250 418645.000,4538385.250 418645.000,4538382.625 418642.500,4538382.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:HavayoluTesisTip>HavaalaniHavalimani</plan:HavayoluTesisTip>
  </plan:HavayoluTesisleri>
</plan:featureMember>
<plan:featureMember>
  <plan:HavayoluTesisleri>
    <plan:Adi>Örnek Havayolu tesisi 169</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418660.000,4538380.000 418670.000,4538380.000 418670.000,4538390.500 418660.000,4538390.500 418660.000,4538380.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:HavayoluTesisTip>HelikopterInisAlani</plan:HavayoluTesisTip>
  </plan:HavayoluTesisleri>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418000.000,4538400.000 418010.000,4538400.000 418010.000,4538410.500 418000.000,4538410.500 418000.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418012.000,4538400.000 418016.000,4538400.000 418016.000,4538409.123 418012.000,4538409.123 418012.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>KonteynerLimani</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi>Örnek Kıyı yapısı 171</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418020.000,4538400.000 418030.000,4538400.000 418030.000,4538410.500 418020.000,4538410.500 418020.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418022.500,4538402.625 418022.500,4538405.250 418025.000,4538405.250 418025.000,4538402.625 418022.500,4538402.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>BalikciBarinagi</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:symbolizer>K-172</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418042.000,4538402.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418040.000,4538400.000 418050.000,4538400.000 418050.000,4538410.500 418040.000,4538410.500 418040.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>Barinak</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi>Örnek Kıyı yapısı 173</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418060.000,4538400.000 418070.000,4538400.000 418070.000,4538410.500 418060.000,4538410.500 418060.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>TekneImalCekekYeri</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418080.000,4538400.000 418090.000,4538400.000 418090.000,4538410.500 418080.000,4538410.500 418080.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418082.500,4538402.625 418082.500,4538405.250 418085.000,4538405.250 418085.000,4538402.625 418082.500,4538402.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>DolfenPlatform</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi>Örnek Kıyı yapısı 175</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418100.000,4538400.000 418110.000,4538400.000 418110.000,4538410.500 418100.000,4538410.500 418100.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418112.000,4538400.000 418116.000,4538400.000 418116.000,4538409.123 418112.000,4538409.123 418112.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>GemiSokumYeri</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:symbolizer>K-176</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418122.000,4538402.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418120.000,4538400.000 418130.000,4538400.000 418130.000,4538410.500 418120.000,4538410.500 418120.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>DenizInisRampasi</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi>Örnek Kıyı yapısı 177</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418140.000,4538400.000 418150.000,4538400.000 418150.000,4538410.500 418140.000,4538410.500 418140.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418142.500,4538402.625 418142.500,4538405.250 418145.000,4538405.250 418145.000,4538402.625 418142.500,4538402.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>Iskele</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418160.000,4538400.000 418170.000,4538400.000 418170.000,4538410.500 418160.000,4538410.500 418160.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>KiyiKorumaYapilari</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi>Örnek Kıyı yapısı 179</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418180.000,4538400.000 418190.000,4538400.000 418190.000,4538410.500 418180.000,4538410.500 418180.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>KonteynerLimani</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:symbolizer>K-180</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418202.000,4538402.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418200.000,4538400.000 418210.000,4538400.000 418210.000,4538410.500 418200.000,4538410.500 418200.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418202.500,4538402.625 418202.500,4538405.250 418205.000,4538405.250 418205.000,4538402.625 418202.500,4538402.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418212.000,4538400.000 418216.000,4538400.000 418216.000,4538409.123 418212.000,4538409.123 418212.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>KruvaziyerLimani</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi>Örnek Kıyı yapısı 181</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418220.000,4538400.000 418230.000,4538400.000 418230.000,4538410.500 418220.000,4538410.500 418220.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>Mahmuz</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418240.000,4538400.000 418250.000,4538400.000 418250.000,4538410.500 418240.000,4538410.500 418240.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>Menfez</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi>Örnek Kıyı yapısı 183</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418260.000,4538400.000 418270.000,4538400.000 418270.000,4538410.500 418260.000,4538410.500 418260.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418262.500,4538402.625 418262.500,4538405.250 418265.000,4538405.250 418265.000,4538402.625 418262.500,4538402.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>Rihtim</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:symbolizer>K-184</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418282.000,4538402.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418280.000,4538400.000 418290.000,4538400.000 418290.000,4538410.500 418280.000,4538410.500 418280.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>RoRoLimani</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi>Örnek Kıyı yapısı 185</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418300.000,4538400.000 418310.000,4538400.000 418310.000,4538410.500 418300.000,4538410.500 418300.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418312.000,4538400.000 418316.000,4538400.000 418316.000,4538409.123 418312.000,4538409.123 418312.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>TekneImalBakimYeri</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418320.000,4538400.000 418330.000,4538400.000 418330.000,4538410.500 418320.000,4538410.500 418320.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418322.500,4538402.625 418322.500,4538405.250 418325.000,4538405.250 418325.000,4538402.625 418322.500,4538402.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>TersaneAlani</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:Adi>Örnek Kıyı yapısı 187</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418340.000,4538400.000 418350.000,4538400.000 418350.000,4538410.500 418340.000,4538410.500 418340.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>YatLimani</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:KiyiYapilari>
    <plan:symbolizer>K-188</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418362.000,4538402.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418360.000,4538400.000 418370.000,4538400.000 418370.000,4538410.500 418360.000,4538410.500 418360.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KiyiYapiTip>Liman</plan:KiyiYapiTip>
  </plan:KiyiYapilari>
</plan:featureMember>
<plan:featureMember>
  <plan:Durak>
    <plan:Adi>Örnek Durak 189</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:DurakTip>RayliTopluTasimaIstasyonu</plan:DurakTip>
    <plan:GeometryProperty><gml:Polygon srsName="EPSG:5254"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418380.000,4538400.000 418390.000,4538400.000 418390.000,4538410.000 418380.000,4538410.000 418380.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></plan:GeometryProperty>
  </plan:Durak>
</plan:featureMember>
<plan:featureMember>
  <plan:Durak>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:DurakTip>AnaIstasyonGar</plan:DurakTip>
    <plan:GeometryProperty><gml:Polygon srsName="EPSG:5254"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418400.000,4538400.000 418410.000,4538400.000 418410.000,4538410.000 418400.000,4538410.000 418400.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></plan:GeometryProperty>
  </plan:Durak>
</plan:featureMember>
<plan:featureMember>
  <plan:Durak>
    <plan:Adi>Örnek Durak 191</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:DurakTip>AraIstasyon</plan:DurakTip>
    <plan:GeometryProperty><gml:Polygon srsName="EPSG:5254"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418420.000,4538400.000 418430.000,4538400.000 418430.000,4538410.000 418420.000,4538410.000 418420.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></plan:GeometryProperty>
  </plan:Durak>
</plan:featureMember>
<plan:featureMember>
  <plan:Durak>
    <plan:symbolizer>K-192</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418442.000,4538402.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:DurakTip>HavaiHatIstasyonu</plan:DurakTip>
    <plan:GeometryProperty><gml:Polygon srsName="EPSG:5254"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418440.000,4538400.000 418450.000,4538400.000 418450.000,4538410.000 418440.000,4538410.000 418440.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></plan:GeometryProperty>
  </plan:Durak>
</plan:featureMember>
<plan:featureMember>
  <plan:Durak>
    <plan:Adi>Örnek Durak 193</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:DurakTip>HavarayIstasyonu</plan:DurakTip>
    <plan:GeometryProperty><gml:Polygon srsName="EPSG:5254"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418460.000,4538400.000 418470.000,4538400.000 418470.000,4538410.000 418460.000,4538410.000 418460.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></plan:GeometryProperty>
  </plan:Durak>
</plan:featureMember>
<plan:featureMember>
  <plan:Durak>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:DurakTip>RayliTopluTasimaIstasyonu</plan:DurakTip>
    <plan:GeometryProperty><gml:Polygon srsName="EPSG:5254"><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418480.000,4538400.000 418490.000,4538400.000 418490.000,4538410.000 418480.000,4538410.000 418480.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></plan:GeometryProperty>
  </plan:Durak>
</plan:featureMember>
<plan:featureMember>
  <plan:TopluTasimTurleriArasiDegisimAktarmaAlani>
    <plan:Adi>Örnek Toplu taşım türleri arası değişim ve aktarma alanı 195</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418500.000,4538400.000 418510.000,4538400.000 418510.000,4538410.500 418500.000,4538410.500 418500.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418502.500,4538402.625 418502.500,4538405.250 418505.000,4538405.250 418505.000,4538402.625 418502.500,4538402.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418512.000,4538400.000 418516.000,4538400.000 418516.000,4538409.123 418512.000,4538409.123 418512.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:TopluTasimTurleriArasiDegisimAktarmaAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiUretim>
    <plan:symbolizer>K-196</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418522.000,4538402.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:EnerjiTip>NukleerEnerjiSantraliAlani</plan:EnerjiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418520.000,4538400.000 418530.000,4538400.000 418530.000,4538410.500 418520.000,4538410.500 418520.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KuruluGuc>3.5</plan:KuruluGuc>
  </plan:EnerjiUretim>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiUretim>
    <plan:Adi>Örnek Enerji üretim alanı 197</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:EnerjiTip>EnerjiUretimAlani</plan:EnerjiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418540.000,4538400.000 418550.000,4538400.000 418550.000,4538410.500 418540.000,4538410.500 418540.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KuruluGuc>4.5</plan:KuruluGuc>
  </plan:EnerjiUretim>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiUretim>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:EnerjiTip>NukleerEnerjiSantraliAlani</plan:EnerjiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418560.000,4538400.000 418570.000,4538400.000 418570.000,4538410.500 418560.000,4538410.500 418560.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418562.500,4538402.625 418562.500,4538405.250 418565.000,4538405.250 418565.000,4538402.625 418562.500,4538402.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KuruluGuc>5.5</plan:KuruluGuc>
  </plan:EnerjiUretim>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiUretim>
    <plan:Adi>Örnek Enerji üretim alanı 199</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:EnerjiTip>TermikSantralAlani</plan:EnerjiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418580.000,4538400.000 418590.000,4538400.000 418590.000,4538410.500 418580.000,4538410.500 418580.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KuruluGuc>6.5</plan:KuruluGuc>
  </plan:EnerjiUretim>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiUretim>
    <plan:symbolizer>K-200</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418602.000,4538402.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:EnerjiTip>TurbinAlani</plan:EnerjiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418600.000,4538400.000 418610.000,4538400.000 418610.000,4538410.500 418600.000,4538410.500 418600.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418612.000,4538400.000 418616.000,4538400.000 418616.000,4538409.123 418612.000,4538409.123 418612.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KuruluGuc>7.5</plan:KuruluGuc>
  </plan:EnerjiUretim>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiUretim>
    <plan:Adi>Örnek Enerji üretim alanı 201</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:EnerjiTip>YenilenebilirEnerjiUretimTesisiAlani</plan:EnerjiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418620.000,4538400.000 418630.000,4538400.000 418630.000,4538410.500 418620.000,4538410.500 418620.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418622.500,4538402.625 418622.500,4538405.250 418625.000,4538405.250 418625.000,4538402.625 418622.500,4538402.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KuruluGuc>8.5</plan:KuruluGuc>
  </plan:EnerjiUretim>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiDagitimDepolama>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:EnerjiTesisTip>RafineriPetrokimyaTesisiAlani</plan:EnerjiTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418640.000,4538400.000 418650.000,4538400.000 418650.000,4538410.500 418640.000,4538410.500 418640.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:EnerjiDagitimDepolama>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiDagitimDepolama>
    <plan:Adi>Örnek Enerji dağıtım ve depolama alanı 203</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:EnerjiTesisTip>TrafoAlani</plan:EnerjiTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418660.000,4538400.000 418670.000,4538400.000 418670.000,4538410.500 418660.000,4538410.500 418660.000,4538400.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:EnerjiDagitimDepolama>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiDagitimDepolama>
    <plan:symbolizer>K-204</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418002.000,4538422.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:EnerjiTesisTip>DogalgazDagitimTesisAlani</plan:EnerjiTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418000.000,4538420.000 418010.000,4538420.000 418010.000,4538430.500 418000.000,4538430.500 418000.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418002.500,4538422.625 418002.500,4538425.250 418005.000,4538425.250 418005.000,4538422.625 418002.500,4538422.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:EnerjiDagitimDepolama>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiDagitimDepolama>
    <plan:Adi>Örnek Enerji dağıtım ve depolama alanı 205</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:EnerjiTesisTip>RegulatorAlani</plan:EnerjiTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418020.000,4538420.000 418030.000,4538420.000 418030.000,4538430.500 418020.000,4538430.500 418020.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418032.000,4538420.000 418036.000,4538420.000 418036.000,4538429.123 418032.000,4538429.123 418032.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:EnerjiDagitimDepolama>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiDagitimDepolama>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:EnerjiTesisTip>AkaryakitUrunleriDepolamaAlani</plan:EnerjiTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418040.000,4538420.000 418050.000,4538420.000 418050.000,4538430.500 418040.000,4538430.500 418040.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:EnerjiDagitimDepolama>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiDagitimDepolama>
    <plan:Adi>Örnek Enerji dağıtım ve depolama alanı 207</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:EnerjiTesisTip>YaniciParlayiciPatlayiciMaddelerUretimDepoAlani</plan:EnerjiTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418060.000,4538420.000 418070.000,4538420.000 418070.000,4538430.500 418060.000,4538430.500 418060.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418062.500,4538422.625 418062.500,4538425.250 418065.000,4538425.250 418065.000,4538422.625 418062.500,4538422.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:EnerjiDagitimDepolama>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiDagitimDepolama>
    <plan:symbolizer>K-208</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418082.000,4538422.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:EnerjiTesisTip>EnerjiDepolamaAlani</plan:EnerjiTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418080.000,4538420.000 418090.000,4538420.000 418090.000,4538430.500 418080.000,4538430.500 418080.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:EnerjiDagitimDepolama>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiDagitimDepolama>
    <plan:Adi>Örnek Enerji dağıtım ve depolama alanı 209</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:EnerjiTesisTip>RafineriPetrokimyaTesisiAlani</plan:EnerjiTesisTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418100.000,4538420.000 418110.000,4538420.000 418110.000,4538430.500 418100.000,4538430.500 418100.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:EnerjiDagitimDepolama>
</plan:featureMember>
<plan:featureMember>
  <plan:IcmesuTesis>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418120.000,4538420.000 418130.000,4538420.000 418130.000,4538430.500 418120.000,4538430.500 418120.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418122.500,4538422.625 418122.500,4538425.250 418125.000,4538425.250 418125.000,4538422.625 418122.500,4538422.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418132.000,4538420.000 418136.000,4538420.000 418136.000,4538429.123 418132.000,4538429.123 418132.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IcmesuTur>Depolama</plan:IcmesuTur>
  </plan:IcmesuTesis>
</plan:featureMember>
<plan:featureMember>
  <plan:IcmesuTesis>
    <plan:Adi>Örnek İçme suyu tesisi 211</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418140.000,4538420.000 418150.000,4538420.000 418150.000,4538430.500 418140.000,4538430.500 418140.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IcmesuTur>Depolama</plan:IcmesuTur>
  </plan:IcmesuTesis>
</plan:featureMember>
<plan:featureMember>
  <plan:IcmesuTesis>
    <plan:symbolizer>K-212</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418162.000,4538422.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418160.000,4538420.000 418170.000,4538420.000 418170.000,4538430.500 418160.000,4538430.500 418160.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IcmesuTur>Aritma</plan:IcmesuTur>
  </plan:IcmesuTesis>
</plan:featureMember>
<plan:featureMember>
  <plan:IcmesuTesis>
    <plan:Adi>Örnek İçme suyu tesisi 213</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418180.000,4538420.000 418190.000,4538420.000 418190.000,4538430.500 418180.000,4538430.500 418180.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418182.500,4538422.625 418182.500,4538425.250 418185.000,4538425.250 418185.000,4538422.625 418182.500,4538422.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IcmesuTur>TerfiMerkezi</plan:IcmesuTur>
  </plan:IcmesuTesis>
</plan:featureMember>
<plan:featureMember>
  <plan:AtiksuTesis>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418200.000,4538420.000 418210.000,4538420.000 418210.000,4538430.500 418200.000,4538430.500 418200.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:AtiksuTesis>
</plan:featureMember>
<plan:featureMember>
  <plan:KatiAtikTesis>
    <plan:Adi>Örnek Katı atık tesisi 215</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418220.000,4538420.000 418230.000,4538420.000 418230.000,4538430.500 418220.000,4538430.500 418220.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418232.000,4538420.000 418236.000,4538420.000 418236.000,4538429.123 418232.000,4538429.123 418232.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KatiAtikTesis>
</plan:featureMember>
<plan:featureMember>
  <plan:TehlikeliTesis>
    <plan:symbolizer>K-216</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418242.000,4538422.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418240.000,4538420.000 418250.000,4538420.000 418250.000,4538430.500 418240.000,4538430.500 418240.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418242.500,4538422.625 418242.500,4538425.250 418245.000,4538425.250 418245.000,4538422.625 418242.500,4538422.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:TehlikeliTesis>
</plan:featureMember>
<plan:featureMember>
  <plan:SuKaptaj>
    <plan:Adi>Örnek Su kaynakları toplama yeri (kaptaj) 217</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418260.000,4538420.000 418270.000,4538420.000 418270.000,4538430.500 418260.000,4538430.500 418260.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:SuKaptaj>
</plan:featureMember>
<plan:featureMember>
  <plan:AtikGeriKazTesAlani>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>2</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418280.000,4538420.000 418290.000,4538420.000 418290.000,4538430.500 418280.000,4538430.500 418280.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:AtikGeriKazTesAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:TeknikAltyapi>
    <plan:Adi>Örnek Teknik altyapı alanı 219</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:AltyapiTur>Atiksu</plan:AltyapiTur>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418300.000,4538420.000 418310.000,4538420.000 418310.000,4538430.500 418300.000,4538430.500 418300.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418302.500,4538422.625 418302.500,4538425.250 418305.000,4538425.250 418305.000,4538422.625 418302.500,4538422.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:TeknikAltyapi>
</plan:featureMember>
<plan:featureMember>
  <plan:TeknikAltyapi>
    <plan:symbolizer>K-220</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>4</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418322.000,4538422.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:AltyapiTur>Enerji</plan:AltyapiTur>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418320.000,4538420.000 418330.000,4538420.000 418330.000,4538430.500 418320.000,4538430.500 418320.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418332.000,4538420.000 418336.000,4538420.000 418336.000,4538429.123 418332.000,4538429.123 418332.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:TeknikAltyapi>
</plan:featureMember>
<plan:featureMember>
  <plan:TeknikAltyapi>
    <plan:Adi>Örnek Teknik altyapı alanı 221</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>5</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:AltyapiTur>Icmesuyu</plan:AltyapiTur>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418340.000,4538420.000 418350.000,4538420.000 418350.000,4538430.500 418340.000,4538430.500 418340.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:TeknikAltyapi>
</plan:featureMember>
<plan:featureMember>
  <plan:TeknikAltyapi>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>6</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:AltyapiTur>Atiksu</plan:AltyapiTur>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418360.000,4538420.000 418370.000,4538420.000 418370.000,4538430.500 418360.000,4538430.500 418360.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418362.500,4538422.625 418362.500,4538425.250 418365.000,4538425.250 418365.000,4538422.625 418362.500,4538422.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:TeknikAltyapi>
</plan:featureMember>
<plan:featureMember>
  <plan:TeknikAltyapi>
    <plan:Adi>Örnek Teknik altyapı alanı 223</plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>7</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:AltyapiTur>KatiAtik</plan:AltyapiTur>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418380.000,4538420.000 418390.000,4538420.000 418390.000,4538430.500 418380.000,4538430.500 418380.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:TeknikAltyapi>
</plan:featureMember>
<plan:featureMember>
  <plan:TeknikAltyapi>
    <plan:symbolizer>K-224</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:KatAdedi>8</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>GecerliDegil</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418402.000,4538422.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:AltyapiTur>Kanalizasyon</plan:AltyapiTur>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418400.000,4538420.000 418410.000,4538420.000 418410.000,4538430.500 418400.000,4538430.500 418400.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:TeknikAltyapi>
</plan:featureMember>
<plan:featureMember>
  <plan:TeknikAltyapi>
    <plan:Adi>Örnek Teknik altyapı alanı 225</plan:Adi>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>0</plan:KatAdedi>
    <plan:Taks>0.40</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
    <plan:AltyapiTur>Ulastirma</plan:AltyapiTur>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418420.000,4538420.000 418430.000,4538420.000 418430.000,4538430.500 418420.000,4538430.500 418420.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418422.500,4538422.625 418422.500,4538425.250 418425.000,4538425.250 418425.000,4538422.625 418422.500,4538422.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418432.000,4538420.000 418436.000,4538420.000 418436.000,4538429.123 418432.000,4538429.123 418432.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:TeknikAltyapi>
</plan:featureMember>
<plan:featureMember>
  <plan:TeknikAltyapi>
    <plan:Adi></plan:Adi>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:KatAdedi>1</plan:KatAdedi>
    <plan:Taks>0</plan:Taks>
    <plan:TaksTip>Serbest</plan:TaksTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:AltyapiTur>Haberlesme</plan:AltyapiTur>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418440.000,4538420.000 418450.000,4538420.000 418450.000,4538430.500 418440.000,4538430.500 418440.000,4538420.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:TeknikAltyapi>
</plan:featureMember>
<plan:featureMember>
  <plan:Yolorta>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418460.000,4538420.000 418467.000,4538424.500 418474.000,4538422.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:YolGenisligi>6.5</plan:YolGenisligi>
    <plan:YolTip>TasitYol</plan:YolTip>
  </plan:Yolorta>
</plan:featureMember>
<plan:featureMember>
  <plan:Yolorta>
    <plan:symbolizer>K-228</plan:symbolizer>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418480.000,4538420.000 418487.000,4538424.500 418494.000,4538422.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:YolGenisligi>7.5</plan:YolGenisligi>
    <plan:YolTip>Otoyol</plan:YolTip>
  </plan:Yolorta>
</plan:featureMember>
<plan:featureMember>
  <plan:Yolorta>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418500.000,4538420.000 418507.000,4538424.500 418514.000,4538422.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:YolGenisligi>8.5</plan:YolGenisligi>
    <plan:YolTip>BolunmusTasit</plan:YolTip>
  </plan:Yolorta>
</plan:featureMember>
<plan:featureMember>
  <plan:Yolorta>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418520.000,4538420.000 418527.000,4538424.500 418534.000,4538422.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:YolGenisligi>9.5</plan:YolGenisligi>
    <plan:YolTip>TasitYol</plan:YolTip>
  </plan:Yolorta>
</plan:featureMember>
<plan:featureMember>
  <plan:YayaYolu>
    <plan:Genislik>3.5</plan:Genislik>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418540.000,4538420.000 418547.000,4538424.500 418554.000,4538422.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:YayaYolu>
</plan:featureMember>
<plan:featureMember>
  <plan:BisikletYolu>
    <plan:symbolizer>K-232</plan:symbolizer>
    <plan:Genislik>4.5</plan:Genislik>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418560.000,4538420.000 418567.000,4538424.500 418574.000,4538422.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:BisikletYolu>
</plan:featureMember>
<plan:featureMember>
  <plan:KopruGecit>
    <plan:GecitTip>GecitTip 233</plan:GecitTip>
    <plan:Genislik>5.5</plan:Genislik>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418580.000,4538420.000 418587.000,4538424.500 418594.000,4538422.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:KopruGecit>
</plan:featureMember>
<plan:featureMember>
  <plan:AdaKenari>
    <plan:AdaKenariCizgiTip>KademeHatti</plan:AdaKenariCizgiTip>
    <plan:CizgiKalinligi>0.5</plan:CizgiKalinligi>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418600.000,4538420.000 418607.000,4538424.500 418614.000,4538422.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:AdaKenari>
</plan:featureMember>
<plan:featureMember>
  <plan:AdaKenari>
    <plan:AdaKenariCizgiTip>Onerilen</plan:AdaKenariCizgiTip>
    <plan:CizgiKalinligi>0.5</plan:CizgiKalinligi>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418620.000,4538420.000 418627.000,4538424.500 418634.000,4538422.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:AdaKenari>
</plan:featureMember>
<plan:featureMember>
  <plan:AdaKenari>
    <plan:symbolizer>K-236</plan:symbolizer>
    <plan:AdaKenariCizgiTip>Korunan</plan:AdaKenariCizgiTip>
    <plan:CizgiKalinligi>0.5</plan:CizgiKalinligi>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418640.000,4538420.000 418647.000,4538424.500 418654.000,4538422.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:AdaKenari>
</plan:featureMember>
<plan:featureMember>
  <plan:AdaKenari>
    <plan:AdaKenariCizgiTip>Duzeltilen</plan:AdaKenariCizgiTip>
    <plan:CizgiKalinligi>0.5</plan:CizgiKalinligi>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418660.000,4538420.000 418667.000,4538424.500 418674.000,4538422.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:AdaKenari>
</plan:featureMember>
<plan:featureMember>
  <plan:AdaKenari>
    <plan:AdaKenariCizgiTip>IfrazHatti</plan:AdaKenariCizgiTip>
    <plan:CizgiKalinligi>0.5</plan:CizgiKalinligi>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418000.000,4538440.000 418007.000,4538444.500 418014.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:AdaKenari>
</plan:featureMember>
<plan:featureMember>
  <plan:AdaKenari>
    <plan:AdaKenariCizgiTip>KademeHatti</plan:AdaKenariCizgiTip>
    <plan:CizgiKalinligi>0.5</plan:CizgiKalinligi>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418020.000,4538440.000 418027.000,4538444.500 418034.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:AdaKenari>
</plan:featureMember>
<plan:featureMember>
  <plan:DigerYolNesneleri>
    <plan:symbolizer>K-240</plan:symbolizer>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418040.000,4538440.000 418050.000,4538440.000 418050.000,4538450.500 418040.000,4538450.500 418040.000,4538440.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418042.500,4538442.625 418042.500,4538445.250 418045.000,4538445.250 418045.000,4538442.625 418042.500,4538442.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418052.000,4538440.000 418056.000,4538440.000 418056.000,4538449.123 418052.000,4538449.123 418052.000,4538440.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YolNesneTip>Refuj</plan:YolNesneTip>
  </plan:DigerYolNesneleri>
</plan:featureMember>
<plan:featureMember>
  <plan:DigerYolNesneleri>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418060.000,4538440.000 418070.000,4538440.000 418070.000,4538450.500 418060.000,4538450.500 418060.000,4538440.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YolNesneTip>Refuj</plan:YolNesneTip>
  </plan:DigerYolNesneleri>
</plan:featureMember>
<plan:featureMember>
  <plan:DigerYolNesneleri>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418080.000,4538440.000 418090.000,4538440.000 418090.000,4538450.500 418080.000,4538450.500 418080.000,4538440.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YolNesneTip>Kaldirim</plan:YolNesneTip>
  </plan:DigerYolNesneleri>
</plan:featureMember>
<plan:featureMember>
  <plan:YapiYaklasmaSiniri>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418100.000,4538440.000 418110.000,4538440.000 418110.000,4538450.500 418100.000,4538450.500 418100.000,4538440.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418102.500,4538442.625 418102.500,4538445.250 418105.000,4538445.250 418105.000,4538442.625 418102.500,4538442.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:YapiYaklasmaSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:YapiYaklasC>
    <plan:symbolizer>K-244</plan:symbolizer>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418120.000,4538440.000 418127.000,4538444.500 418134.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:Mesafe>9.5</plan:Mesafe>
  </plan:YapiYaklasC>
</plan:featureMember>
<plan:featureMember>
  <plan:Demiryolu>
    <plan:DemiryoluTip>KatarDuzenlemeAlani</plan:DemiryoluTip>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418140.000,4538440.000 418147.000,4538444.500 418154.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:Demiryolu>
</plan:featureMember>
<plan:featureMember>
  <plan:Demiryolu>
    <plan:DemiryoluTip>Demiryolu</plan:DemiryoluTip>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418160.000,4538440.000 418167.000,4538444.500 418174.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:Demiryolu>
</plan:featureMember>
<plan:featureMember>
  <plan:Demiryolu>
    <plan:DemiryoluTip>HizliTrenHatti</plan:DemiryoluTip>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418180.000,4538440.000 418187.000,4538444.500 418194.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:Demiryolu>
</plan:featureMember>
<plan:featureMember>
  <plan:Demiryolu>
    <plan:symbolizer>K-248</plan:symbolizer>
    <plan:DemiryoluTip>KatarDuzenlemeAlani</plan:DemiryoluTip>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418200.000,4538440.000 418207.000,4538444.500 418214.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:Demiryolu>
</plan:featureMember>
<plan:featureMember>
  <plan:TopluTasimaHatti>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418220.000,4538440.000 418227.000,4538444.500 418234.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:GuzergahAdi>GuzergahAdi 249</plan:GuzergahAdi>
    <plan:TopluTasimaTip>HavaiHat</plan:TopluTasimaTip>
  </plan:TopluTasimaHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:TopluTasimaHatti>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418240.000,4538440.000 418247.000,4538444.500 418254.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:GuzergahAdi>GuzergahAdi 250</plan:GuzergahAdi>
    <plan:TopluTasimaTip>HavaiHat</plan:TopluTasimaTip>
  </plan:TopluTasimaHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:TopluTasimaHatti>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418260.000,4538440.000 418267.000,4538444.500 418274.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:GuzergahAdi>GuzergahAdi 251</plan:GuzergahAdi>
    <plan:TopluTasimaTip>Havaray</plan:TopluTasimaTip>
  </plan:TopluTasimaHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:TopluTasimaHatti>
    <plan:symbolizer>K-252</plan:symbolizer>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418280.000,4538440.000 418287.000,4538444.500 418294.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:GuzergahAdi>GuzergahAdi 252</plan:GuzergahAdi>
    <plan:TopluTasimaTip>RayliTopluTasimaHatti</plan:TopluTasimaTip>
  </plan:TopluTasimaHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:DenizUlasimBaglanti>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418300.000,4538440.000 418307.000,4538444.500 418314.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:GuzergahAdi>GuzergahAdi 253</plan:GuzergahAdi>
  </plan:DenizUlasimBaglanti>
</plan:featureMember>
<plan:featureMember>
  <plan:IletimHatti>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418320.000,4538440.000 418327.000,4538444.500 418334.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:IletimTip>IletimTuneli</plan:IletimTip>
  </plan:IletimHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:IletimHatti>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418340.000,4538440.000 418347.000,4538444.500 418354.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:IletimTip>AkaryakitBoruHatti</plan:IletimTip>
  </plan:IletimHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:IletimHatti>
    <plan:symbolizer>K-256</plan:symbolizer>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418360.000,4538440.000 418367.000,4538444.500 418374.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:IletimTip>BoruHatti</plan:IletimTip>
  </plan:IletimHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:IletimHatti>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418380.000,4538440.000 418387.000,4538444.500 418394.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:IletimTip>CebriBoruHatti</plan:IletimTip>
  </plan:IletimHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:IletimHatti>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418400.000,4538440.000 418407.000,4538444.500 418414.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:IletimTip>DogalgazBoruHatti</plan:IletimTip>
  </plan:IletimHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:IletimHatti>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418420.000,4538440.000 418427.000,4538444.500 418434.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:IletimTip>IletimTuneli</plan:IletimTip>
  </plan:IletimHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiNakilHatti>
    <plan:symbolizer>K-260</plan:symbolizer>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418440.000,4538440.000 418447.000,4538444.500 418454.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:Gerilim>380</plan:Gerilim>
  </plan:EnerjiNakilHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiNakilHatti>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418460.000,4538440.000 418467.000,4538444.500 418474.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:Gerilim>34.5</plan:Gerilim>
  </plan:EnerjiNakilHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiNakilHatti>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418480.000,4538440.000 418487.000,4538444.500 418494.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:Gerilim>154</plan:Gerilim>
  </plan:EnerjiNakilHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:EnerjiNakilHatti>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418500.000,4538440.000 418507.000,4538444.500 418514.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
    <plan:Gerilim>380</plan:Gerilim>
  </plan:EnerjiNakilHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:IcmesuAnaHat>
    <plan:symbolizer>K-264</plan:symbolizer>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418520.000,4538440.000 418527.000,4538444.500 418534.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:IcmesuAnaHat>
</plan:featureMember>
<plan:featureMember>
  <plan:AtiksuSistemi>
    <plan:AtiksuSistemTip>AtikSuDerinDenizDesarjHatti</plan:AtiksuSistemTip>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418540.000,4538440.000 418547.000,4538444.500 418554.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:AtiksuSistemi>
</plan:featureMember>
<plan:featureMember>
  <plan:AtiksuSistemi>
    <plan:AtiksuSistemTip>AtikSuAnaKollektoru</plan:AtiksuSistemTip>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418560.000,4538440.000 418567.000,4538444.500 418574.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:AtiksuSistemi>
</plan:featureMember>
<plan:featureMember>
  <plan:AtiksuSistemi>
    <plan:AtiksuSistemTip>AtikSuDerinDenizDesarjHatti</plan:AtiksuSistemTip>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418580.000,4538440.000 418587.000,4538444.500 418594.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:AtiksuSistemi>
</plan:featureMember>
<plan:featureMember>
  <plan:SogutmaSuyuAlmaHatti>
    <plan:symbolizer>K-268</plan:symbolizer>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418600.000,4538440.000 418607.000,4538444.500 418614.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:SogutmaSuyuAlmaHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:SulamaHatti>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418620.000,4538440.000 418630.000,4538440.000 418630.000,4538450.500 418620.000,4538450.500 418620.000,4538440.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:SulamaHatti>
</plan:featureMember>
<plan:featureMember>
  <plan:SahilSeridi>
    <plan:GeometryProperty><gml:LineString srsName="EPSG:5254"><gml:coordinates>418640.000,4538440.000 418647.000,4538444.500 418654.000,4538442.001</gml:coordinates></gml:LineString></plan:GeometryProperty>
  </plan:SahilSeridi>
</plan:featureMember>
<plan:featureMember>
  <plan:ManiaPlani>
    <plan:GeometryProperty><gml:MultiLineString srsName="EPSG:5254"><gml:lineStringMember><gml:LineString><gml:coordinates>418660.000,4538440.000 418667.000,4538444.500 418674.000,4538442.001</gml:coordinates></gml:LineString></gml:lineStringMember><gml:lineStringMember><gml:LineString><gml:coordinates>418660.000,4538448.000 418669.000,4538448.000</gml:coordinates></gml:LineString></gml:lineStringMember></gml:MultiLineString></plan:GeometryProperty>
  </plan:ManiaPlani>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:symbolizer>K-272</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418000.000,4538460.000 418010.000,4538460.000 418010.000,4538470.500 418000.000,4538470.500 418000.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>KentselArkeolojikSitAlani</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:Adi>Örnek Sit alanı 273</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418020.000,4538460.000 418030.000,4538460.000 418030.000,4538470.500 418020.000,4538470.500 418020.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418022.500,4538462.625 418022.500,4538465.250 418025.000,4538465.250 418025.000,4538462.625 418022.500,4538462.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>1DereceArkeolojikSitAlani</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418040.000,4538460.000 418050.000,4538460.000 418050.000,4538470.500 418040.000,4538470.500 418040.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>2DereceArkeolojikSitAlani</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:Adi>Örnek Sit alanı 275</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418060.000,4538460.000 418070.000,4538460.000 418070.000,4538470.500 418060.000,4538470.500 418060.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418072.000,4538460.000 418076.000,4538460.000 418076.000,4538469.123 418072.000,4538469.123 418072.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>3DereceArkeolojikSitAlani</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:symbolizer>K-276</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418080.000,4538460.000 418090.000,4538460.000 418090.000,4538470.500 418080.000,4538470.500 418080.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418082.500,4538462.625 418082.500,4538465.250 418085.000,4538465.250 418085.000,4538462.625 418082.500,4538462.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>1DereceDogalSitAlani</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:Adi>Örnek Sit alanı 277</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418100.000,4538460.000 418110.000,4538460.000 418110.000,4538470.500 418100.000,4538470.500 418100.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>2DereceDogalSitAlani</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418120.000,4538460.000 418130.000,4538460.000 418130.000,4538470.500 418120.000,4538470.500 418120.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>3DereceDogalSitAlani</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:Adi>Örnek Sit alanı 279</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418140.000,4538460.000 418150.000,4538460.000 418150.000,4538470.500 418140.000,4538470.500 418140.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418142.500,4538462.625 418142.500,4538465.250 418145.000,4538465.250 418145.000,4538462.625 418142.500,4538462.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>KentselSitAlani</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:symbolizer>K-280</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418160.000,4538460.000 418170.000,4538460.000 418170.000,4538470.500 418160.000,4538470.500 418160.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418172.000,4538460.000 418176.000,4538460.000 418176.000,4538469.123 418172.000,4538469.123 418172.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>TarihiSitAlani</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:Adi>Örnek Sit alanı 281</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418180.000,4538460.000 418190.000,4538460.000 418190.000,4538470.500 418180.000,4538470.500 418180.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>KentselArkeolojikSitAlani</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418200.000,4538460.000 418210.000,4538460.000 418210.000,4538470.500 418200.000,4538470.500 418200.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418202.500,4538462.625 418202.500,4538465.250 418205.000,4538465.250 418205.000,4538462.625 418202.500,4538462.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>KesinKorunacakHassasAlan</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:Adi>Örnek Sit alanı 283</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418220.000,4538460.000 418230.000,4538460.000 418230.000,4538470.500 418220.000,4538470.500 418220.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>NitelikliDogalKorumaAlani</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:SitAlanlari>
    <plan:symbolizer>K-284</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418240.000,4538460.000 418250.000,4538460.000 418250.000,4538470.500 418240.000,4538470.500 418240.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SitTip>SurdurulebilirKorumaKontrolluKullanimAlani</plan:SitTip>
  </plan:SitAlanlari>
</plan:featureMember>
<plan:featureMember>
  <plan:TescilliAlan>
    <plan:Adi>Örnek Tescilli alan 285</plan:Adi>
    <plan:EnvanterNo>EnvanterNo 285</plan:EnvanterNo>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418260.000,4538460.000 418270.000,4538460.000 418270.000,4538470.500 418260.000,4538470.500 418260.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418262.500,4538462.625 418262.500,4538465.250 418265.000,4538465.250 418265.000,4538462.625 418262.500,4538462.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418272.000,4538460.000 418276.000,4538460.000 418276.000,4538469.123 418272.000,4538469.123 418272.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:PlanFonksiyonu>PlanFonksiyonu 285</plan:PlanFonksiyonu>
    <plan:TescilTarihi>TescilTarihi 285</plan:TescilTarihi>
    <plan:TescilliTip>TescilliBina</plan:TescilliTip>
  </plan:TescilliAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:TescilliAlan>
    <plan:Adi></plan:Adi>
    <plan:EnvanterNo>EnvanterNo 286</plan:EnvanterNo>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418280.000,4538460.000 418290.000,4538460.000 418290.000,4538470.500 418280.000,4538470.500 418280.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:PlanFonksiyonu>PlanFonksiyonu 286</plan:PlanFonksiyonu>
    <plan:TescilTarihi>TescilTarihi 286</plan:TescilTarihi>
    <plan:TescilliTip>TescilliAnitYapi</plan:TescilliTip>
  </plan:TescilliAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:TescilliAlan>
    <plan:Adi>Örnek Tescilli alan 287</plan:Adi>
    <plan:EnvanterNo>EnvanterNo 287</plan:EnvanterNo>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418300.000,4538460.000 418310.000,4538460.000 418310.000,4538470.500 418300.000,4538470.500 418300.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:PlanFonksiyonu>PlanFonksiyonu 287</plan:PlanFonksiyonu>
    <plan:TescilTarihi>TescilTarihi 287</plan:TescilTarihi>
    <plan:TescilliTip>TescilliBina</plan:TescilliTip>
  </plan:TescilliAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:TescilliAlan>
    <plan:symbolizer>K-288</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:EnvanterNo>EnvanterNo 288</plan:EnvanterNo>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418320.000,4538460.000 418330.000,4538460.000 418330.000,4538470.500 418320.000,4538470.500 418320.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418322.500,4538462.625 418322.500,4538465.250 418325.000,4538465.250 418325.000,4538462.625 418322.500,4538462.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:PlanFonksiyonu>PlanFonksiyonu 288</plan:PlanFonksiyonu>
    <plan:TescilTarihi>TescilTarihi 288</plan:TescilTarihi>
    <plan:TescilliTip>TescilliParsel</plan:TescilliTip>
  </plan:TescilliAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:TescilliAlan>
    <plan:Adi>Örnek Tescilli alan 289</plan:Adi>
    <plan:EnvanterNo>EnvanterNo 289</plan:EnvanterNo>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418340.000,4538460.000 418350.000,4538460.000 418350.000,4538470.500 418340.000,4538470.500 418340.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:PlanFonksiyonu>PlanFonksiyonu 289</plan:PlanFonksiyonu>
    <plan:TescilTarihi>TescilTarihi 289</plan:TescilTarihi>
    <plan:TescilliTip>TescilliTabiatVarligi</plan:TescilliTip>
  </plan:TescilliAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:MilliPark>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418360.000,4538460.000 418370.000,4538460.000 418370.000,4538470.500 418360.000,4538470.500 418360.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418372.000,4538460.000 418376.000,4538460.000 418376.000,4538469.123 418372.000,4538469.123 418372.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:MilliParkTip>TabiatiKorumaAlani</plan:MilliParkTip>
  </plan:MilliPark>
</plan:featureMember>
<plan:featureMember>
  <plan:MilliPark>
    <plan:Adi>Örnek Millî park 291</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418380.000,4538460.000 418390.000,4538460.000 418390.000,4538470.500 418380.000,4538470.500 418380.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418382.500,4538462.625 418382.500,4538465.250 418385.000,4538465.250 418385.000,4538462.625 418382.500,4538462.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:MilliParkTip>MilliPark</plan:MilliParkTip>
  </plan:MilliPark>
</plan:featureMember>
<plan:featureMember>
  <plan:MilliPark>
    <plan:symbolizer>K-292</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418400.000,4538460.000 418410.000,4538460.000 418410.000,4538470.500 418400.000,4538470.500 418400.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:MilliParkTip>TabiatParkiAlani</plan:MilliParkTip>
  </plan:MilliPark>
</plan:featureMember>
<plan:featureMember>
  <plan:MilliPark>
    <plan:Adi>Örnek Millî park 293</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418420.000,4538460.000 418430.000,4538460.000 418430.000,4538470.500 418420.000,4538470.500 418420.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:MilliParkTip>TabiatiKorumaAlani</plan:MilliParkTip>
  </plan:MilliPark>
</plan:featureMember>
<plan:featureMember>
  <plan:MilliPark>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418440.000,4538460.000 418450.000,4538460.000 418450.000,4538470.500 418440.000,4538470.500 418440.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418442.500,4538462.625 418442.500,4538465.250 418445.000,4538465.250 418445.000,4538462.625 418442.500,4538462.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:MilliParkTip>YabanHayatiKorumaGelistirmeAlani</plan:MilliParkTip>
  </plan:MilliPark>
</plan:featureMember>
<plan:featureMember>
  <plan:OckBolge>
    <plan:Adi>Örnek Özel çevre koruma bölgesi 295</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418460.000,4538460.000 418470.000,4538460.000 418470.000,4538470.500 418460.000,4538470.500 418460.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418472.000,4538460.000 418476.000,4538460.000 418476.000,4538469.123 418472.000,4538469.123 418472.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:OckBolge>
</plan:featureMember>
<plan:featureMember>
  <plan:OckHassasAlan>
    <plan:symbolizer>K-296</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418480.000,4538460.000 418490.000,4538460.000 418490.000,4538470.500 418480.000,4538470.500 418480.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:OckHassasTip>HassasAlanC</plan:OckHassasTip>
  </plan:OckHassasAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:OckHassasAlan>
    <plan:Adi>Örnek Özel çevre koruma bölgesi hassas alanı 297</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418500.000,4538460.000 418510.000,4538460.000 418510.000,4538470.500 418500.000,4538470.500 418500.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418502.500,4538462.625 418502.500,4538465.250 418505.000,4538465.250 418505.000,4538462.625 418502.500,4538462.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:OckHassasTip>HassasAlanA</plan:OckHassasTip>
  </plan:OckHassasAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:OckHassasAlan>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418520.000,4538460.000 418530.000,4538460.000 418530.000,4538470.500 418520.000,4538470.500 418520.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:OckHassasTip>HassasAlanB</plan:OckHassasTip>
  </plan:OckHassasAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:OckHassasAlan>
    <plan:Adi>Örnek Özel çevre koruma bölgesi hassas alanı 299</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418540.000,4538460.000 418550.000,4538460.000 418550.000,4538470.500 418540.000,4538470.500 418540.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:OckHassasTip>HassasAlanC</plan:OckHassasTip>
  </plan:OckHassasAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:OzelEkosistem>
    <plan:symbolizer>K-300</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418560.000,4538460.000 418570.000,4538460.000 418570.000,4538470.500 418560.000,4538470.500 418560.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418562.500,4538462.625 418562.500,4538465.250 418565.000,4538465.250 418565.000,4538462.625 418562.500,4538462.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418572.000,4538460.000 418576.000,4538460.000 418576.000,4538469.123 418572.000,4538469.123 418572.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:OzelEkosistemTip>EkolojikNiteligiKorunacakAlan</plan:OzelEkosistemTip>
  </plan:OzelEkosistem>
</plan:featureMember>
<plan:featureMember>
  <plan:OzelEkosistem>
    <plan:Adi>Örnek Özel ekosistem alanı 301</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418580.000,4538460.000 418590.000,4538460.000 418590.000,4538470.500 418580.000,4538470.500 418580.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:OzelEkosistemTip>EkolojikNiteligiKorunacakAlan</plan:OzelEkosistemTip>
  </plan:OzelEkosistem>
</plan:featureMember>
<plan:featureMember>
  <plan:OzelEkosistem>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418600.000,4538460.000 418610.000,4538460.000 418610.000,4538470.500 418600.000,4538470.500 418600.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:OzelEkosistemTip>HassasEndemikBiyotopAlani</plan:OzelEkosistemTip>
  </plan:OzelEkosistem>
</plan:featureMember>
<plan:featureMember>
  <plan:OzelEkosistem>
    <plan:Adi>Örnek Özel ekosistem alanı 303</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418620.000,4538460.000 418630.000,4538460.000 418630.000,4538470.500 418620.000,4538470.500 418620.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418622.500,4538462.625 418622.500,4538465.250 418625.000,4538465.250 418625.000,4538462.625 418622.500,4538462.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:OzelEkosistemTip>KorunmasiGerekliFloraFaunaAlani</plan:OzelEkosistemTip>
  </plan:OzelEkosistem>
</plan:featureMember>
<plan:featureMember>
  <plan:OzelEkosistem>
    <plan:symbolizer>K-304</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418640.000,4538460.000 418650.000,4538460.000 418650.000,4538470.500 418640.000,4538470.500 418640.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:OzelEkosistemTip>AkdenizFokuYasamAlani</plan:OzelEkosistemTip>
  </plan:OzelEkosistem>
</plan:featureMember>
<plan:featureMember>
  <plan:OzelEkosistem>
    <plan:Adi>Örnek Özel ekosistem alanı 305</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418660.000,4538460.000 418670.000,4538460.000 418670.000,4538470.500 418660.000,4538470.500 418660.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418672.000,4538460.000 418676.000,4538460.000 418676.000,4538469.123 418672.000,4538469.123 418672.000,4538460.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:OzelEkosistemTip>DenizKaplumbagalariUremeKorumaAlani</plan:OzelEkosistemTip>
  </plan:OzelEkosistem>
</plan:featureMember>
<plan:featureMember>
  <plan:SulakAlan>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418000.000,4538480.000 418010.000,4538480.000 418010.000,4538490.500 418000.000,4538490.500 418000.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418002.500,4538482.625 418002.500,4538485.250 418005.000,4538485.250 418005.000,4538482.625 418002.500,4538482.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SulakAlanTip>EkolojikEtkilenmeBolgesi</plan:SulakAlanTip>
  </plan:SulakAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SulakAlan>
    <plan:Adi>Örnek Sulak alan 307</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418020.000,4538480.000 418030.000,4538480.000 418030.000,4538490.500 418020.000,4538490.500 418020.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SulakAlanTip>SulakAlanBolgesi</plan:SulakAlanTip>
  </plan:SulakAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SulakAlan>
    <plan:symbolizer>K-308</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418040.000,4538480.000 418050.000,4538480.000 418050.000,4538490.500 418040.000,4538490.500 418040.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SulakAlanTip>EkolojikEtkilenmeBolgesi</plan:SulakAlanTip>
  </plan:SulakAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SulakAlan>
    <plan:Adi>Örnek Sulak alan 309</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418060.000,4538480.000 418070.000,4538480.000 418070.000,4538490.500 418060.000,4538490.500 418060.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418062.500,4538482.625 418062.500,4538485.250 418065.000,4538485.250 418065.000,4538482.625 418062.500,4538482.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SulakAlanTip>MutlakKorumaBolgesi</plan:SulakAlanTip>
  </plan:SulakAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SulakAlan>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418080.000,4538480.000 418090.000,4538480.000 418090.000,4538490.500 418080.000,4538490.500 418080.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418092.000,4538480.000 418096.000,4538480.000 418096.000,4538489.123 418092.000,4538489.123 418092.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SulakAlanTip>OzelHukumBolgesi</plan:SulakAlanTip>
  </plan:SulakAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SulakAlan>
    <plan:Adi>Örnek Sulak alan 311</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418100.000,4538480.000 418110.000,4538480.000 418110.000,4538490.500 418100.000,4538490.500 418100.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
    <plan:SulakAlanTip>TamponBolgesi</plan:SulakAlanTip>
  </plan:SulakAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:SozlesmeKoruma>
    <plan:symbolizer>K-312</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418120.000,4538480.000 418130.000,4538480.000 418130.000,4538490.500 418120.000,4538490.500 418120.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418122.500,4538482.625 418122.500,4538485.250 418125.000,4538485.250 418125.000,4538482.625 418122.500,4538482.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:SozlesmeKoruma>
</plan:featureMember>
<plan:featureMember>
  <plan:YoreselMimariKoruma>
    <plan:Adi>Örnek Yöresel mimari özellikleri korunacak alan 313</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418140.000,4538480.000 418150.000,4538480.000 418150.000,4538490.500 418140.000,4538490.500 418140.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlanTarihi>2019-05-19</plan:IlanTarihi>
  </plan:YoreselMimariKoruma>
</plan:featureMember>
<plan:featureMember>
  <plan:KorumaKusaklari>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418160.000,4538480.000 418170.000,4538480.000 418170.000,4538490.500 418160.000,4538490.500 418160.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KusakTip>KarayollariYolKenariKorumaKusagi</plan:KusakTip>
  </plan:KorumaKusaklari>
</plan:featureMember>
<plan:featureMember>
  <plan:KorumaKusaklari>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418180.000,4538480.000 418190.000,4538480.000 418190.000,4538490.500 418180.000,4538490.500 418180.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418182.500,4538482.625 418182.500,4538485.250 418185.000,4538485.250 418185.000,4538482.625 418182.500,4538482.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418192.000,4538480.000 418196.000,4538480.000 418196.000,4538489.123 418192.000,4538489.123 418192.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KusakTip>BoruHattiKorumaKusagi</plan:KusakTip>
  </plan:KorumaKusaklari>
</plan:featureMember>
<plan:featureMember>
  <plan:KorumaKusaklari>
    <plan:symbolizer>K-316</plan:symbolizer>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418200.000,4538480.000 418210.000,4538480.000 418210.000,4538490.500 418200.000,4538490.500 418200.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KusakTip>DemiryollariKorumaKusagi</plan:KusakTip>
  </plan:KorumaKusaklari>
</plan:featureMember>
<plan:featureMember>
  <plan:KorumaKusaklari>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418220.000,4538480.000 418230.000,4538480.000 418230.000,4538490.500 418220.000,4538490.500 418220.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KusakTip>EnerjiNakilHattiKorumaKusagi</plan:KusakTip>
  </plan:KorumaKusaklari>
</plan:featureMember>
<plan:featureMember>
  <plan:KorumaKusaklari>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418240.000,4538480.000 418250.000,4538480.000 418250.000,4538490.500 418240.000,4538490.500 418240.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418242.500,4538482.625 418242.500,4538485.250 418245.000,4538485.250 418245.000,4538482.625 418242.500,4538482.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KusakTip>HavaalaniKorumaKusagi</plan:KusakTip>
  </plan:KorumaKusaklari>
</plan:featureMember>
<plan:featureMember>
  <plan:KorumaKusaklari>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418260.000,4538480.000 418270.000,4538480.000 418270.000,4538490.500 418260.000,4538490.500 418260.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KusakTip>IcmeSuyuAnaIletimHattiKorumaKusagi</plan:KusakTip>
  </plan:KorumaKusaklari>
</plan:featureMember>
<plan:featureMember>
  <plan:KorumaKusaklari>
    <plan:symbolizer>K-320</plan:symbolizer>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418280.000,4538480.000 418290.000,4538480.000 418290.000,4538490.500 418280.000,4538490.500 418280.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418292.000,4538480.000 418296.000,4538480.000 418296.000,4538489.123 418292.000,4538489.123 418292.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KusakTip>JeotermalKorumaKusagi</plan:KusakTip>
  </plan:KorumaKusaklari>
</plan:featureMember>
<plan:featureMember>
  <plan:KorumaKusaklari>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418300.000,4538480.000 418310.000,4538480.000 418310.000,4538490.500 418300.000,4538490.500 418300.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418302.500,4538482.625 418302.500,4538485.250 418305.000,4538485.250 418305.000,4538482.625 418302.500,4538482.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KusakTip>KarayollariYolKenariKorumaKusagi</plan:KusakTip>
  </plan:KorumaKusaklari>
</plan:featureMember>
<plan:featureMember>
  <plan:KorumaKusaklari>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418320.000,4538480.000 418330.000,4538480.000 418330.000,4538490.500 418320.000,4538490.500 418320.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KusakTip>NukleerEnerjiUretimAlaniKorumaKusagi</plan:KusakTip>
  </plan:KorumaKusaklari>
</plan:featureMember>
<plan:featureMember>
  <plan:KorumaKusaklari>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418340.000,4538480.000 418350.000,4538480.000 418350.000,4538490.500 418340.000,4538490.500 418340.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KusakTip>SaglikKorumaBandi</plan:KusakTip>
  </plan:KorumaKusaklari>
</plan:featureMember>
<plan:featureMember>
  <plan:KorumaKusaklari>
    <plan:symbolizer>K-324</plan:symbolizer>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418360.000,4538480.000 418370.000,4538480.000 418370.000,4538490.500 418360.000,4538490.500 418360.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418362.500,4538482.625 418362.500,4538485.250 418365.000,4538485.250 418365.000,4538482.625 418362.500,4538482.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KusakTip>SuKanallariKorumaKusagi</plan:KusakTip>
  </plan:KorumaKusaklari>
</plan:featureMember>
<plan:featureMember>
  <plan:KorumaKusaklari>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418380.000,4538480.000 418390.000,4538480.000 418390.000,4538490.500 418380.000,4538490.500 418380.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418392.000,4538480.000 418396.000,4538480.000 418396.000,4538489.123 418392.000,4538489.123 418392.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KusakTip>YaniciParlayiciPatlayiciMaddelerKorumaKusagi</plan:KusakTip>
  </plan:KorumaKusaklari>
</plan:featureMember>
<plan:featureMember>
  <plan:IcmeKullanmaSuyuKoruma>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418400.000,4538480.000 418410.000,4538480.000 418410.000,4538490.500 418400.000,4538490.500 418400.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IcmeSuyuKorumaTip>UzunMesafeliKorumaAlani</plan:IcmeSuyuKorumaTip>
  </plan:IcmeKullanmaSuyuKoruma>
</plan:featureMember>
<plan:featureMember>
  <plan:IcmeKullanmaSuyuKoruma>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418420.000,4538480.000 418430.000,4538480.000 418430.000,4538490.500 418420.000,4538490.500 418420.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418422.500,4538482.625 418422.500,4538485.250 418425.000,4538485.250 418425.000,4538482.625 418422.500,4538482.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IcmeSuyuKorumaTip>MutlakKorumaAlani</plan:IcmeSuyuKorumaTip>
  </plan:IcmeKullanmaSuyuKoruma>
</plan:featureMember>
<plan:featureMember>
  <plan:IcmeKullanmaSuyuKoruma>
    <plan:symbolizer>K-328</plan:symbolizer>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418440.000,4538480.000 418450.000,4538480.000 418450.000,4538490.500 418440.000,4538490.500 418440.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IcmeSuyuKorumaTip>KisaMesafeliKorumaAlani</plan:IcmeSuyuKorumaTip>
  </plan:IcmeKullanmaSuyuKoruma>
</plan:featureMember>
<plan:featureMember>
  <plan:IcmeKullanmaSuyuKoruma>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418460.000,4538480.000 418470.000,4538480.000 418470.000,4538490.500 418460.000,4538490.500 418460.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IcmeSuyuKorumaTip>UzunMesafeliKorumaAlani</plan:IcmeSuyuKorumaTip>
  </plan:IcmeKullanmaSuyuKoruma>
</plan:featureMember>
<plan:featureMember>
  <plan:IcmeKullanmaSuyuKoruma>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418480.000,4538480.000 418490.000,4538480.000 418490.000,4538490.500 418480.000,4538490.500 418480.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418482.500,4538482.625 418482.500,4538485.250 418485.000,4538485.250 418485.000,4538482.625 418482.500,4538482.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418492.000,4538480.000 418496.000,4538480.000 418496.000,4538489.123 418492.000,4538489.123 418492.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IcmeSuyuKorumaTip>OrtaMesafeliKorumaAani</plan:IcmeSuyuKorumaTip>
  </plan:IcmeKullanmaSuyuKoruma>
</plan:featureMember>
<plan:featureMember>
  <plan:YeraltiSuKaynakKoruma>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418500.000,4538480.000 418510.000,4538480.000 418510.000,4538490.500 418500.000,4538490.500 418500.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YeraltiSuTip>YeraltiSuKaynaklariKorumaAlanlari</plan:YeraltiSuTip>
  </plan:YeraltiSuKaynakKoruma>
</plan:featureMember>
<plan:featureMember>
  <plan:YeraltiSuKaynakKoruma>
    <plan:symbolizer>K-332</plan:symbolizer>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418520.000,4538480.000 418530.000,4538480.000 418530.000,4538490.500 418520.000,4538490.500 418520.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YeraltiSuTip>YeraltiSuKaynaklariKorumaKusagi</plan:YeraltiSuTip>
  </plan:YeraltiSuKaynakKoruma>
</plan:featureMember>
<plan:featureMember>
  <plan:YeraltiSuKaynakKoruma>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418540.000,4538480.000 418550.000,4538480.000 418550.000,4538490.500 418540.000,4538490.500 418540.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418542.500,4538482.625 418542.500,4538485.250 418545.000,4538485.250 418545.000,4538482.625 418542.500,4538482.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:YeraltiSuTip>YeraltiSuKaynaklariKorumaAlanlari</plan:YeraltiSuTip>
  </plan:YeraltiSuKaynakKoruma>
</plan:featureMember>
<plan:featureMember>
  <plan:AfetTehlikeliAlanlar>
    <plan:AfetTip>KentselRiskAlani</plan:AfetTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418560.000,4538480.000 418570.000,4538480.000 418570.000,4538490.500 418560.000,4538490.500 418560.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:AfetTehlikeliAlanlar>
</plan:featureMember>
<plan:featureMember>
  <plan:AfetTehlikeliAlanlar>
    <plan:AfetTip>HeyelanAlani</plan:AfetTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418580.000,4538480.000 418590.000,4538480.000 418590.000,4538490.500 418580.000,4538490.500 418580.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418592.000,4538480.000 418596.000,4538480.000 418596.000,4538489.123 418592.000,4538489.123 418592.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:AfetTehlikeliAlanlar>
</plan:featureMember>
<plan:featureMember>
  <plan:AfetTehlikeliAlanlar>
    <plan:symbolizer>K-336</plan:symbolizer>
    <plan:AfetTip>TaskinaMaruzAlan</plan:AfetTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418600.000,4538480.000 418610.000,4538480.000 418610.000,4538490.500 418600.000,4538490.500 418600.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418602.500,4538482.625 418602.500,4538485.250 418605.000,4538485.250 418605.000,4538482.625 418602.500,4538482.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:AfetTehlikeliAlanlar>
</plan:featureMember>
<plan:featureMember>
  <plan:AfetTehlikeliAlanlar>
    <plan:AfetTip>YapiYasakliAlan</plan:AfetTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418620.000,4538480.000 418630.000,4538480.000 418630.000,4538490.500 418620.000,4538490.500 418620.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:AfetTehlikeliAlanlar>
</plan:featureMember>
<plan:featureMember>
  <plan:AfetTehlikeliAlanlar>
    <plan:AfetTip>FaySakinimZonu</plan:AfetTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418640.000,4538480.000 418650.000,4538480.000 418650.000,4538490.500 418640.000,4538490.500 418640.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:AfetTehlikeliAlanlar>
</plan:featureMember>
<plan:featureMember>
  <plan:AfetTehlikeliAlanlar>
    <plan:AfetTip>TsunamiRiskliAlan</plan:AfetTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418660.000,4538480.000 418670.000,4538480.000 418670.000,4538490.500 418660.000,4538490.500 418660.000,4538480.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418662.500,4538482.625 418662.500,4538485.250 418665.000,4538485.250 418665.000,4538482.625 418662.500,4538482.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:AfetTehlikeliAlanlar>
</plan:featureMember>
<plan:featureMember>
  <plan:AfetTehlikeliAlanlar>
    <plan:symbolizer>K-340</plan:symbolizer>
    <plan:AfetTip>KentselRiskAlani</plan:AfetTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418000.000,4538500.000 418010.000,4538500.000 418010.000,4538510.500 418000.000,4538510.500 418000.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418012.000,4538500.000 418016.000,4538500.000 418016.000,4538509.123 418012.000,4538509.123 418012.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:AfetTehlikeliAlanlar>
</plan:featureMember>
<plan:featureMember>
  <plan:AfetTehlikeliAlanlar>
    <plan:AfetTip>KutleHareketiRiskliAlan</plan:AfetTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418020.000,4538500.000 418030.000,4538500.000 418030.000,4538510.500 418020.000,4538510.500 418020.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:AfetTehlikeliAlanlar>
</plan:featureMember>
<plan:featureMember>
  <plan:OnlemliAlan>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418040.000,4538500.000 418050.000,4538500.000 418050.000,4538510.500 418040.000,4538510.500 418040.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418042.500,4538502.625 418042.500,4538505.250 418045.000,4538505.250 418045.000,4538502.625 418042.500,4538502.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:OnlemliAlan>
</plan:featureMember>
<plan:featureMember>
  <plan:TunelEtkiAlani>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418060.000,4538500.000 418070.000,4538500.000 418070.000,4538510.500 418060.000,4538510.500 418060.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:TunelEtkiAlani>
</plan:featureMember>
<plan:featureMember>
  <plan:HavaalaniHavaKoridoru>
    <plan:symbolizer>K-344</plan:symbolizer>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418080.000,4538500.000 418090.000,4538500.000 418090.000,4538510.500 418080.000,4538510.500 418080.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:HavaalaniHavaKoridoru>
</plan:featureMember>
<plan:featureMember>
  <plan:Tarim>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418100.000,4538500.000 418110.000,4538500.000 418110.000,4538510.500 418100.000,4538510.500 418100.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418102.500,4538502.625 418102.500,4538505.250 418105.000,4538505.250 418105.000,4538502.625 418102.500,4538502.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418112.000,4538500.000 418116.000,4538500.000 418116.000,4538509.123 418112.000,4538509.123 418112.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MinimumIfraz>MinimumIfraz 345</plan:MinimumIfraz>
    <plan:TarimTip>OrganikTarimAlani</plan:TarimTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
  </plan:Tarim>
</plan:featureMember>
<plan:featureMember>
  <plan:Tarim>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418120.000,4538500.000 418130.000,4538500.000 418130.000,4538510.500 418120.000,4538510.500 418120.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MinimumIfraz>MinimumIfraz 346</plan:MinimumIfraz>
    <plan:TarimTip>TarımsalNitelikliAlan</plan:TarimTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
  </plan:Tarim>
</plan:featureMember>
<plan:featureMember>
  <plan:Tarim>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>GecerliDegil</plan:EmsalKaksTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418140.000,4538500.000 418150.000,4538500.000 418150.000,4538510.500 418140.000,4538510.500 418140.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MinimumIfraz>MinimumIfraz 347</plan:MinimumIfraz>
    <plan:TarimTip>OrganikTarimAlani</plan:TarimTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>GecerliDegil</plan:YapiYuksekligiTip>
  </plan:Tarim>
</plan:featureMember>
<plan:featureMember>
  <plan:Tarim>
    <plan:symbolizer>K-348</plan:symbolizer>
    <plan:EmsalKaks>1.50</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418160.000,4538500.000 418170.000,4538500.000 418170.000,4538510.500 418160.000,4538510.500 418160.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418162.500,4538502.625 418162.500,4538505.250 418165.000,4538505.250 418165.000,4538502.625 418162.500,4538502.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MinimumIfraz>MinimumIfraz 348</plan:MinimumIfraz>
    <plan:TarimTip>OrtuAltiTarimArazisi</plan:TarimTip>
    <plan:YapiYuksekligi>15.5</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Deger</plan:YapiYuksekligiTip>
  </plan:Tarim>
</plan:featureMember>
<plan:featureMember>
  <plan:Tarim>
    <plan:EmsalKaks>0</plan:EmsalKaks>
    <plan:EmsalKaksTip>Serbest</plan:EmsalKaksTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418180.000,4538500.000 418190.000,4538500.000 418190.000,4538510.500 418180.000,4538510.500 418180.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MinimumIfraz>MinimumIfraz 349</plan:MinimumIfraz>
    <plan:TarimTip>ZeytinlikAlan</plan:TarimTip>
    <plan:YapiYuksekligi>0</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
  </plan:Tarim>
</plan:featureMember>
<plan:featureMember>
  <plan:Mera>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418200.000,4538500.000 418210.000,4538500.000 418210.000,4538510.500 418200.000,4538510.500 418200.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418212.000,4538500.000 418216.000,4538500.000 418216.000,4538509.123 418212.000,4538509.123 418212.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MeraSinif>Orta</plan:MeraSinif>
    <plan:MeraTip>MeraTip 350</plan:MeraTip>
  </plan:Mera>
</plan:featureMember>
<plan:featureMember>
  <plan:Mera>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418220.000,4538500.000 418230.000,4538500.000 418230.000,4538510.500 418220.000,4538510.500 418220.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418222.500,4538502.625 418222.500,4538505.250 418225.000,4538505.250 418225.000,4538502.625 418222.500,4538502.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MeraSinif>CokIyi</plan:MeraSinif>
    <plan:MeraTip>MeraTip 351</plan:MeraTip>
  </plan:Mera>
</plan:featureMember>
<plan:featureMember>
  <plan:Mera>
    <plan:symbolizer>K-352</plan:symbolizer>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418240.000,4538500.000 418250.000,4538500.000 418250.000,4538510.500 418240.000,4538510.500 418240.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MeraSinif>Iyi</plan:MeraSinif>
    <plan:MeraTip>MeraTip 352</plan:MeraTip>
  </plan:Mera>
</plan:featureMember>
<plan:featureMember>
  <plan:Mera>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418260.000,4538500.000 418270.000,4538500.000 418270.000,4538510.500 418260.000,4538510.500 418260.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MeraSinif>Orta</plan:MeraSinif>
    <plan:MeraTip>MeraTip 353</plan:MeraTip>
  </plan:Mera>
</plan:featureMember>
<plan:featureMember>
  <plan:Mera>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418280.000,4538500.000 418290.000,4538500.000 418290.000,4538510.500 418280.000,4538510.500 418280.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418282.500,4538502.625 418282.500,4538505.250 418285.000,4538505.250 418285.000,4538502.625 418282.500,4538502.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:MeraSinif>Kotu</plan:MeraSinif>
    <plan:MeraTip>MeraTip 354</plan:MeraTip>
  </plan:Mera>
</plan:featureMember>
<plan:featureMember>
  <plan:Orman>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418300.000,4538500.000 418310.000,4538500.000 418310.000,4538510.500 418300.000,4538510.500 418300.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418312.000,4538500.000 418316.000,4538500.000 418316.000,4538509.123 418312.000,4538509.123 418312.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:Orman>
</plan:featureMember>
<plan:featureMember>
  <plan:KumsalPlaj>
    <plan:symbolizer>K-356</plan:symbolizer>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418320.000,4538500.000 418330.000,4538500.000 418330.000,4538510.500 418320.000,4538510.500 418320.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:KumsalPlaj>
</plan:featureMember>
<plan:featureMember>
  <plan:DogalKarakter>
    <plan:DogalKarakterTip>MakilikFundalikAlan</plan:DogalKarakterTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418340.000,4538500.000 418350.000,4538500.000 418350.000,4538510.500 418340.000,4538510.500 418340.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418342.500,4538502.625 418342.500,4538505.250 418345.000,4538505.250 418345.000,4538502.625 418342.500,4538502.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:DogalKarakter>
</plan:featureMember>
<plan:featureMember>
  <plan:DogalKarakter>
    <plan:DogalKarakterTip>DogalKarakteriKorunacakAlan</plan:DogalKarakterTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418360.000,4538500.000 418370.000,4538500.000 418370.000,4538510.500 418360.000,4538510.500 418360.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:DogalKarakter>
</plan:featureMember>
<plan:featureMember>
  <plan:DogalKarakter>
    <plan:DogalKarakterTip>MakilikFundalikAlan</plan:DogalKarakterTip>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418380.000,4538500.000 418390.000,4538500.000 418390.000,4538510.500 418380.000,4538510.500 418380.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:DogalKarakter>
</plan:featureMember>
<plan:featureMember>
  <plan:SuYuzeyi>
    <plan:symbolizer>K-360</plan:symbolizer>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418400.000,4538500.000 418410.000,4538500.000 418410.000,4538510.500 418400.000,4538510.500 418400.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418402.500,4538502.625 418402.500,4538505.250 418405.000,4538505.250 418405.000,4538502.625 418402.500,4538502.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418412.000,4538500.000 418416.000,4538500.000 418416.000,4538509.123 418412.000,4538509.123 418412.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:SuYuzeyi>
</plan:featureMember>
<plan:featureMember>
  <plan:YapayAda>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418420.000,4538500.000 418430.000,4538500.000 418430.000,4538510.500 418420.000,4538510.500 418420.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
  </plan:YapayAda>
</plan:featureMember>
<plan:featureMember>
  <plan:KentselImge>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:Point srsName="EPSG:5254"><gml:coordinates>418441.500,4538502.250</gml:coordinates></gml:Point></plan:GeometryProperty>
  </plan:KentselImge>
</plan:featureMember>
<plan:featureMember>
  <plan:JeotermalKaynak>
    <plan:Adi>Örnek Jeotermal kaynak 363</plan:Adi>
    <plan:GeometryProperty><gml:Point srsName="EPSG:5254"><gml:coordinates>418461.500,4538502.250</gml:coordinates></gml:Point></plan:GeometryProperty>
  </plan:JeotermalKaynak>
</plan:featureMember>
<plan:featureMember>
  <plan:UlkeSiniri>
    <plan:symbolizer>K-364</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418480.000,4538500.000 418490.000,4538500.000 418490.000,4538510.500 418480.000,4538510.500 418480.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlKod>34</plan:IlKod>
  </plan:UlkeSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:IlSiniri>
    <plan:Adi>Örnek İl sınırı 365</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418500.000,4538500.000 418510.000,4538500.000 418510.000,4538510.500 418500.000,4538510.500 418500.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418512.000,4538500.000 418516.000,4538500.000 418516.000,4538509.123 418512.000,4538509.123 418512.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlKod>34</plan:IlKod>
  </plan:IlSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:IlceSiniri>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418520.000,4538500.000 418530.000,4538500.000 418530.000,4538510.500 418520.000,4538510.500 418520.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418522.500,4538502.625 418522.500,4538505.250 418525.000,4538505.250 418525.000,4538502.625 418522.500,4538502.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlKod>34</plan:IlKod>
    <plan:IlceKod>34003</plan:IlceKod>
  </plan:IlceSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:BelediyeSiniri>
    <plan:Adi>Örnek Belediye sınırı 367</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418540.000,4538500.000 418550.000,4538500.000 418550.000,4538510.500 418540.000,4538510.500 418540.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlKod>34</plan:IlKod>
    <plan:IlceKod>34003</plan:IlceKod>
  </plan:BelediyeSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:MucavirAlanSiniri>
    <plan:symbolizer>K-368</plan:symbolizer>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418560.000,4538500.000 418570.000,4538500.000 418570.000,4538510.500 418560.000,4538510.500 418560.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlKod>34</plan:IlKod>
    <plan:IlceKod>34003</plan:IlceKod>
  </plan:MucavirAlanSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:BuyuksehirSiniri>
    <plan:Adi>Örnek Büyükşehir sınırı 369</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418580.000,4538500.000 418590.000,4538500.000 418590.000,4538510.500 418580.000,4538510.500 418580.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418582.500,4538502.625 418582.500,4538505.250 418585.000,4538505.250 418585.000,4538502.625 418582.500,4538502.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlKod>34</plan:IlKod>
  </plan:BuyuksehirSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:KoySiniri>
    <plan:Adi></plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418600.000,4538500.000 418610.000,4538500.000 418610.000,4538510.500 418600.000,4538510.500 418600.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418612.000,4538500.000 418616.000,4538500.000 418616.000,4538509.123 418612.000,4538509.123 418612.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlKod>34</plan:IlKod>
    <plan:IlceKod>34003</plan:IlceKod>
  </plan:KoySiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:MahalleSiniri>
    <plan:Adi>Örnek Mahalle sınırı 371</plan:Adi>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418620.000,4538500.000 418630.000,4538500.000 418630.000,4538510.500 418620.000,4538510.500 418620.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:IlKod>34</plan:IlKod>
    <plan:IlceKod>34003</plan:IlceKod>
  </plan:MahalleSiniri>
</plan:featureMember>
<plan:featureMember>
  <plan:Konut>
    <plan:symbolizer>K-372</plan:symbolizer>
    <plan:Adi>ÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇÇ</plan:Adi>
    <plan:EmsalKaks>1.23456</plan:EmsalKaks>
    <plan:EmsalKaksTip>Deger</plan:EmsalKaksTip>
    <plan:KatAdedi>3</plan:KatAdedi>
    <plan:MudahaleYontemi>Yenileme</plan:MudahaleYontemi>
    <plan:Taks>0.3333</plan:Taks>
    <plan:TaksTip>Deger</plan:TaksTip>
    <plan:YapiYuksekligi>1.25e1</plan:YapiYuksekligi>
    <plan:YapiYuksekligiTip>Serbest</plan:YapiYuksekligiTip>
    <plan:SembolPoz><gml:Point><gml:coordinates>418642.000,4538502.000</gml:coordinates></gml:Point></plan:SembolPoz>
    <plan:OnBahceMesafesi>4.5</plan:OnBahceMesafesi>
    <plan:YanBahceMesafesi>4.5</plan:YanBahceMesafesi>
    <plan:YapiDuzeni>Blok</plan:YapiDuzeni>
    <plan:GeometryProperty><gml:MultiPolygon srsName="EPSG:5254"><gml:polygonMember><gml:Polygon><gml:outerBoundaryIs><gml:LinearRing><gml:coordinates>418640.000,4538500.000 418650.000,4538500.000 418650.000,4538510.500 418640.000,4538510.500 418640.000,4538500.000</gml:coordinates></gml:LinearRing></gml:outerBoundaryIs><gml:innerBoundaryIs><gml:LinearRing><gml:coordinates>418642.500,4538502.625 418642.500,4538505.250 418645.000,4538505.250 418645.000,4538502.625 418642.500,4538502.625</gml:coordinates></gml:LinearRing></gml:innerBoundaryIs></gml:Polygon></gml:polygonMember></gml:MultiPolygon></plan:GeometryProperty>
    <plan:KonutTip>YerlesikKonut</plan:KonutTip>
  </plan:Konut>
</plan:featureMember>
</plan:FeatureCollection>
