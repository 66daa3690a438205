import QtQuick
import Kiosk

// Options of a group, chips, steppers, cards of a combo, languages.
Column {
    Section {
        title: qsTr("Option of a group")

        Specimen {
            caption: qsTr("one of, not chosen")

            OptionRow {
                width: parent.width
                text: qsTr("Double")
                delta: "+40\u00A0₽"
            }
        }

        Specimen {
            caption: qsTr("one of, chosen")

            OptionRow {
                width: parent.width
                text: qsTr("A spoonful")
                delta: qsTr("included")
                chosen: true
            }
        }

        Specimen {
            caption: qsTr("several, chosen, keypad focus")

            OptionRow {
                width: parent.width
                text: qsTr("Beans")
                delta: "+40\u00A0₽"
                several: true
                chosen: true
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("pressed")

            OptionRow {
                width: parent.width
                text: qsTr("Pepper")
                delta: "0\u00A0₽"
                several: true
                down: true
            }
        }

        Specimen {
            caption: qsTr("sold out")

            OptionRow {
                width: parent.width
                text: qsTr("Salo")
                delta: qsTr("none")
                several: true
                soldOut: true
            }
        }

        Specimen {
            caption: qsTr("must be chosen")

            OptionRow {
                width: parent.width
                text: qsTr("Bread")
                failed: true
            }
        }
    }

    Section {
        title: qsTr("Title of a group")

        Specimen {
            caption: qsTr("done")
            least: 480

            GroupTitle {
                width: parent.width
                text: qsTr("Bread")
                rule: qsTr("choose one")
                status: qsTr("Chosen")
                met: true
            }
        }

        Specimen {
            caption: qsTr("trouble")
            least: 480

            GroupTitle {
                width: parent.width
                text: qsTr("Bread")
                rule: qsTr("choose one")
                asked: true
                complaint: qsTr("Please choose one")
            }
        }
    }

    Section {
        title: qsTr("Chip")

        Specimen {
            caption: qsTr("usual")
            least: 220

            AmountChip {
                width: parent.width
                text: "300"
            }
        }

        Specimen {
            caption: qsTr("chosen")
            least: 220

            AmountChip {
                width: parent.width
                text: "300"
                chosen: true
            }
        }

        Specimen {
            caption: qsTr("pressed")
            least: 220

            AmountChip {
                width: parent.width
                text: "300"
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")
            least: 220

            AmountChip {
                width: parent.width
                text: "300"
                ringShown: true
            }
        }
    }

    Section {
        title: qsTr("Stepper")

        Specimen {
            caption: qsTr("usual")
            least: 220

            Stepper {
                width: parent.width
                value: 2
                what: qsTr("Beans")
            }
        }

        Specimen {
            caption: qsTr("plus pressed")
            least: 220

            Stepper {
                width: parent.width
                value: 2
                plus.down: true
                what: qsTr("Beans")
            }
        }

        Specimen {
            caption: qsTr("keypad focus")
            least: 220

            Stepper {
                width: parent.width
                value: 2
                plus.ringShown: true
                what: qsTr("Beans")
            }
        }

        Specimen {
            caption: qsTr("no less")
            least: 220

            Stepper {
                width: parent.width
                value: 1
                least: 1
                what: qsTr("Beans")
            }
        }

        Specimen {
            caption: qsTr("no more")
            least: 220

            Stepper {
                width: parent.width
                value: 9
                canGrow: false
                what: qsTr("Beans")
            }
        }

        Specimen {
            caption: qsTr("removes the last")
            least: 220

            Stepper {
                width: parent.width
                value: 1
                bin: true
                what: qsTr("Beans")
            }
        }

        Specimen {
            caption: qsTr("in a card")
            least: 220

            Stepper {
                width: parent.width
                value: 2
                tonal: true
                what: qsTr("Beans")
            }
        }
    }

    Section {
        title: qsTr("Choice of a combo")

        Specimen {
            caption: qsTr("usual")

            ComboCard {
                width: parent.width
                name: qsTr("Syrniki")
                picture: "syrniki"
                delta: qsTr("included")
                plain: true
            }
        }

        Specimen {
            caption: qsTr("chosen")

            ComboCard {
                width: parent.width
                name: qsTr("Syrniki")
                picture: "syrniki"
                delta: "+70\u00A0₽"
                chosen: true
            }
        }

        Specimen {
            caption: qsTr("pressed")

            ComboCard {
                width: parent.width
                name: qsTr("Syrniki")
                picture: "syrniki"
                delta: "+70\u00A0₽"
                down: true
            }
        }

        Specimen {
            caption: qsTr("keypad focus")

            ComboCard {
                width: parent.width
                name: qsTr("Syrniki")
                picture: "syrniki"
                delta: "+70\u00A0₽"
                ringShown: true
            }
        }

        Specimen {
            caption: qsTr("sold out")

            ComboCard {
                width: parent.width
                name: qsTr("Syrniki")
                picture: "syrniki"
                delta: "+70\u00A0₽"
                soldOut: true
            }
        }
    }
}
