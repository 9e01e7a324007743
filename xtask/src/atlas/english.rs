//! English names of towns whose GeoNames name is a romanisation that news does not print. Ours.

/// Country, GeoNames' name, the name to show. GeoNames' name stays among the others.
#[rustfmt::skip]
const NAMES: &[(&str, &str, &str)] = &[
    ("AF", "Herāt", "Herat"), ("AF", "Jalālābād", "Jalalabad"), ("AF", "Khōst", "Khost"), ("AF", "Lashkar Gāh", "Lashkar Gah"),
    ("AF", "Mazār-e Sharīf", "Mazar-i-Sharif"), ("AF", "Bāmyān", "Bamiyan"),
    ("CN", "Ürümqi", "Urumqi"),
    ("DE", "Hannover", "Hanover"),
    ("EG", "Al Mansurah", "Mansoura"), ("EG", "Al Fayyum", "Fayoum"), ("EG", "Assiut", "Asyut"), ("EG", "Qina", "Qena"),
    ("ES", "Sevilla", "Seville"), ("ES", "Córdoba", "Cordoba"), ("ES", "Málaga", "Malaga"),
    ("ET", "Mek'ele", "Mekelle"), ("ET", "Gonder", "Gondar"), ("ET", "Nazrēt", "Adama"), ("ET", "Awasa", "Hawassa"),
    ("ET", "Ādīgrat", "Adigrat"), ("ET", "Ādwa", "Adwa"), ("ET", "Weldiya", "Woldiya"), ("ET", "Āksum", "Axum"),
    ("GB", "Kingston upon Hull", "Hull"),
    ("IQ", "Al Fallūjah", "Fallujah"), ("IQ", "Al Hillah", "Hillah"), ("IQ", "Al ‘Amārah", "Amarah"), ("IQ", "Al-Kut", "Kut"),
    ("IQ", "Abū Ghurayb", "Abu Ghraib"), ("IQ", "Al Qā’im", "al-Qaim"), ("IQ", "Bayjī", "Baiji"), ("IQ", "Basrah", "Basra"),
    ("IQ", "Dihok", "Duhok"), ("IQ", "Al Diwaniyah", "Diwaniyah"), ("IQ", "Sāmarrā’", "Samarra"), ("IQ", "Baqubah", "Baqubah"),
    ("IQ", "Tall ‘Afar", "Tal Afar"), ("IQ", "Tikrīt", "Tikrit"), ("IQ", "Zaxo", "Zakho"), ("IQ", "Ḩalabjah", "Halabja"),
    ("IQ", "Ţūz Khūrmātū", "Tuz Khurmatu"), ("IQ", "Hīt", "Hit"), ("IQ", "Ḩadīthah", "Haditha"), ("IQ", "Ar Ruţbah", "Rutba"),
    ("LB", "Aarsâl", "Arsal"), ("LB", "En Nâqoûra", "Naqoura"), ("LB", "Nabatîyé et Tahta", "Nabatieh"), ("LB", "El Hermel", "Hermel"),
    ("LY", "Misratah", "Misrata"), ("LY", "Darnah", "Derna"), ("LY", "Al Bayḑā’", "Bayda"), ("LY", "Şabrātah", "Sabratha"),
    ("LY", "Al Khums", "Khoms"), ("LY", "Az Zāwīyah", "Zawiya"), ("LY", "Tājūrā’", "Tajoura"), ("LY", "Sabha", "Sabha"),
    ("MM", "Nay Pyi Taw", "Naypyidaw"), ("MN", "Ulan Bator", "Ulaanbaatar"),
    ("PS", "Khān Yūnis", "Khan Younis"), ("PS", "Jabālyā", "Jabalia"), ("PS", "Dayr al Balaḩ", "Deir al-Balah"),
    ("PS", "Bayt Lāhyā", "Beit Lahia"), ("PS", "Bayt Ḩānūn", "Beit Hanoun"), ("PS", "Ţūlkarm", "Tulkarm"), ("PS", "Janīn", "Jenin"),
    ("PS", "Rafaḩ", "Rafah"), ("PS", "Arīḩā", "Jericho"), ("PS", "Qalqīlyah", "Qalqilya"),
    ("SD", "Al Qadarif", "Gedaref"), ("SD", "Al-Junaynah", "El Geneina"), ("SD", "Ad-Damazin", "Damazin"), ("SD", "Kāduqlī", "Kadugli"),
    ("SO", "Hargeysa", "Hargeisa"), ("SO", "Gaalkacyo", "Galkayo"),
    ("SY", "Ar Raqqah", "Raqqa"), ("SY", "Al Ḩasakah", "Hasakah"), ("SY", "Al Qāmishlī", "Qamishli"), ("SY", "Al Bāb", "al-Bab"),
    ("SY", "Dūmā", "Douma"), ("SY", "Dar‘ā", "Daraa"), ("SY", "Dārayyā", "Daraya"), ("SY", "I‘zāz", "Azaz"), ("SY", "Al-Tabqa", "Tabqa"),
    ("SY", "As-Suwayda", "Suwayda"), ("SY", "Ālbū Kamāl", "Abu Kamal"), ("SY", "Al Mayādīn", "Mayadin"), ("SY", "Tadmur", "Palmyra"),
    ("SY", "‘Ayn al ‘Arab", "Kobani"), ("SY", "Khān Shaykhūn", "Khan Sheikhoun"), ("SY", "Al Quşayr", "Qusayr"), ("SY", "Ţarţūs", "Tartus"),
    ("SY", "Ar Rastan", "Rastan"), ("SY", "Jisr ash Shughūr", "Jisr al-Shughur"), ("SY", "Ma‘arrat an Nu‘mān", "Maarat al-Numan"),
    ("SY", "Tall Rif‘at", "Tal Rifaat"), ("SY", "Az Zabadānī", "Zabadani"), ("SY", "Madaya", "Madaya"), ("SY", "Al Qunayţirah", "Quneitra"),
    ("SY", "Jarābulus", "Jarablus"), ("SY", "Kafranbel", "Kafranbel"), ("SY", "Ḩarastā", "Harasta"), ("SY", "Bāniyās", "Baniyas"),
    ("SY", "Jaramānā", "Jaramana"), ("SY", "al-Yarmūk", "Yarmouk"), ("SY", "As Safīrah", "Safira"), ("SY", "Tallbīsah", "Talbiseh"),
    ("UA", "Avdiyivka", "Avdiivka"), ("UA", "Zaporizhzhya", "Zaporizhzhia"), ("UA", "Mykolayiv", "Mykolaiv"), ("UA", "Vinnytsya", "Vinnytsia"),
    ("UA", "Kryvyy Rih", "Kryvyi Rih"), ("UA", "Makiyivka", "Makiivka"), ("UA", "Kostyantynivka", "Kostiantynivka"),
    ("UA", "Yenakiyeve", "Yenakiieve"), ("UA", "Yevpatoriya", "Yevpatoria"), ("UA", "Feodosiya", "Feodosia"), ("UA", "Siverskodonetsk", "Sievierodonetsk"),
    ("UA", "Slovyansk", "Sloviansk"), ("UA", "Oleksandriya", "Oleksandriia"), ("UA", "Izmayil", "Izmail"), ("UA", "Kamyanske", "Kamianske"),
    ("UA", "Vuhledar", "Vuhledar"), ("UA", "Kupyansk", "Kupiansk"), ("UA", "Izyum", "Izium"),
    ("YE", "Al Ḩudaydah", "Hodeidah"), ("YE", "Ta‘izz", "Taiz"), ("YE", "Ma'rib", "Marib"), ("YE", "Sa'dah", "Saada"),
    ("YE", "Ḩajjah", "Hajjah"), ("YE", "Dhamār", "Dhamar"), ("YE", "Al Mukhā", "Mocha"), ("YE", "Zinjibār", "Zinjibar"),
];

/// The English name, where the table has one.
pub fn name(country: &str, geonames: &str) -> Option<&'static str> {
    NAMES.iter().find(|(code, name, _)| *code == country && *name == geonames).map(|(_, _, english)| *english)
}
