import QtQuick
import Kiosk

// What stands in the menu and in the basket.
Column {
    id: root

    component Dish: DishCard {
        width: parent?.width ?? 0
        height: Theme.dp(Theme.large ? 460 : 380)
        name: qsTr("Syrniki")
        picture: "syrniki"
        price: "320\u00A0₽"
        weight: qsTr("180 g")
    }

    component Category: RailItem {
        width: Theme.railWidth
        name: qsTr("Soups")
        picture: "borsch"
    }

    Section {
        title: qsTr("Dish card")

        Specimen {
            caption: qsTr("usual")

            Dish {}
        }

        Specimen {
            caption: qsTr("pressed")

            Dish {
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")

            Dish {
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("in the order")

            Dish {
                quantity: 2
            }
        }

        Specimen {
            caption: qsTr("sold out")

            Dish {
                soldOut: true
                hasSimilar: true
            }
        }

        Specimen {
            caption: qsTr("on its way")

            Dish {
                loading: true
            }
        }

        Specimen {
            caption: qsTr("without a picture")

            Dish {
                picture: ""
            }
        }

        Specimen {
            caption: qsTr("with a badge")

            Dish {
                badges: [{ "kind": "new", "text": qsTr("New") }]
            }
        }
    }

    Section {
        title: qsTr("Category")

        Specimen {
            caption: qsTr("usual")
            least: 280

            Category {}
        }

        Specimen {
            caption: qsTr("chosen")
            least: 280

            Category {
                chosen: true
            }
        }

        Specimen {
            caption: qsTr("pressed")
            least: 280

            Category {
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")
            least: 280

            Category {
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("all sold out")
            least: 280

            Category {
                soldOut: true
            }
        }

        Specimen {
            caption: qsTr("on its way")
            least: 280

            Category {
                name: ""
                picture: ""
                loading: true
            }
        }
    }

    Section {
        title: qsTr("Badges and facts")

        Badge {
            kind: "new"
            text: qsTr("New")
        }

        Badge {
            kind: "hit"
            text: qsTr("Hit")
        }

        Badge {
            kind: "spicy"
            text: qsTr("Spicy")
        }

        Badge {
            kind: "vegan"
            text: qsTr("Vegan")
        }

        Pill {
            text: qsTr("180 g")
        }

        Pill {
            sign: "info"
            text: qsTr("Celery, milk")
        }

        Pill {
            plate: "ink"
            text: qsTr("Sold out")
        }
    }

    Section {
        title: qsTr("Line of the order")

        Specimen {
            caption: qsTr("usual")
            least: 0

            BasketLineRow {
                width: parent.width
                name: qsTr("Syrniki")
                differences: qsTr("Sour cream, honey")
                picture: "syrniki"
                quantity: 2
                price: "640\u00A0₽"
            }
        }

        Specimen {
            caption: qsTr("pressed")
            least: 0

            BasketLineRow {
                width: parent.width
                name: qsTr("Syrniki")
                picture: "syrniki"
                price: "320\u00A0₽"
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")
            least: 0

            BasketLineRow {
                width: parent.width
                name: qsTr("Syrniki")
                picture: "syrniki"
                price: "320\u00A0₽"
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("cannot be had any more")
            least: 0

            BasketLineRow {
                width: parent.width
                name: qsTr("Syrniki")
                picture: "syrniki"
                price: "320\u00A0₽"
                problem: qsTr("Sold out, please remove it")
            }
        }
    }
}
