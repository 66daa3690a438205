<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU" sourcelanguage="en_GB">
<context>
    <name>AccessSheet</name>
    <message>
        <source>How to show the screen</source>
        <translation>Как показывать экран</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>text size</comment>
        <translation>Обычный</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Крупный</translation>
    </message>
    <message>
        <source>Largest</source>
        <translation>Самый крупный</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>colours</comment>
        <translation>Обычные</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Чёрное на белом</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Белое на чёрном</translation>
    </message>
    <message>
        <source>Read the screen aloud</source>
        <translation>Читать экран вслух</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>Меньше движения</translation>
    </message>
    <message>
        <source>One question at a time</source>
        <translation>По одному вопросу</translation>
    </message>
    <message>
        <source>Everything within low reach</source>
        <translation>Всё управление внизу</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>AnswerButtons</name>
    <message>
        <source>Pay in full</source>
        <translation>Оплатить всё</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Попробовать ещё раз</translation>
    </message>
    <message>
        <source>Another way</source>
        <translation>Другой способ</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Отменить заказ</translation>
    </message>
</context>
<context>
    <name>AttractScreen</name>
    <message>
        <source>Touch to start</source>
        <translation>Коснитесь, чтобы начать</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>You can hold your guest card to the reader at any moment</source>
        <translation>Карту гостя можно приложить в любой момент</translation>
    </message>
</context>
<context>
    <name>AttractWords</name>
    <message>
        <source>Order here</source>
        <translation>Закажите здесь</translation>
    </message>
    <message>
        <source>The tea is on. Take your time</source>
        <translation>Чай уже кипит. Выбирайте не спеша</translation>
    </message>
</context>
<context>
    <name>Badge</name>
    <message>
        <source>New</source>
        <translation>Новинка</translation>
    </message>
    <message>
        <source>Popular</source>
        <translation>Хит</translation>
    </message>
    <message>
        <source>Spicy</source>
        <translation>Острое</translation>
    </message>
    <message>
        <source>Vegan</source>
        <translation>Веган</translation>
    </message>
</context>
<context>
    <name>Basket</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n блюдо</numerusform>
            <numerusform>%n блюда</numerusform>
            <numerusform>%n блюд</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 на %2</translation>
    </message>
    <message>
        <source>Change the marked dishes</source>
        <translation>Исправьте заказ</translation>
    </message>
    <message>
        <source>Please order at the counter</source>
        <translation>Закажите на кассе</translation>
    </message>
    <message>
        <source>1 portion</source>
        <translation>1 порция</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 по %2</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>и ещё %1</translation>
    </message>
    <message>
        <source>Something else?</source>
        <translation>Возьмёте ещё что-нибудь?</translation>
    </message>
    <message>
        <source>Goes well with %1</source>
        <translation>К блюду «%1» берут</translation>
    </message>
    <message>
        <source>Sold out. Please remove it</source>
        <translation>Закончилось, уберите из заказа</translation>
    </message>
    <message>
        <source>Not that many left</source>
        <translation>Столько уже нет</translation>
    </message>
    <message>
        <source>Something in it has sold out. Please choose again</source>
        <translation>Часть состава закончилась, выберите заново</translation>
    </message>
    <message>
        <source>Please choose again</source>
        <translation>Выберите ещё раз</translation>
    </message>
</context>
<context>
    <name>BasketAside</name>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Спасибо, не нужно</translation>
    </message>
</context>
<context>
    <name>BasketBar</name>
    <message>
        <source>Choose something</source>
        <translation>Выберите блюда</translation>
    </message>
    <message>
        <source>View order</source>
        <translation>К заказу</translation>
    </message>
</context>
<context>
    <name>BasketLineRow</name>
    <message>
        <source>was %1</source>
        <translation>было %1</translation>
    </message>
</context>
<context>
    <name>BasketPanel</name>
    <message>
        <source>Your order</source>
        <translation>Ваш заказ</translation>
    </message>
    <message>
        <source>Choose something</source>
        <translation>Выберите блюда</translation>
    </message>
    <message>
        <source>Goes with it</source>
        <translation>С этим берут</translation>
    </message>
    <message>
        <source>View order</source>
        <translation>К заказу</translation>
    </message>
</context>
<context>
    <name>BasketScreen</name>
    <message>
        <source>Your order</source>
        <translation>Ваш заказ</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Спасибо, не нужно</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Здесь пока пусто</translation>
    </message>
    <message>
        <source>Choose something, and it will appear here</source>
        <translation>Выберите что-нибудь, и оно появится здесь</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Итого</translation>
    </message>
    <message>
        <source>To the menu</source>
        <translation>К меню</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Оформить</translation>
    </message>
</context>
<context>
    <name>ButtonStates</name>
    <message>
        <source>The way forward</source>
        <translation>Главная кнопка</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычное</translation>
    </message>
    <message>
        <source>View order</source>
        <translation>К заказу</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>waits for a choice</source>
        <translation>выключено, ждёт выбора</translation>
    </message>
    <message>
        <source>Choose bread</source>
        <translation>Выберите хлеб</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>ждёт ответа</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>goes on, with a sum</source>
        <translation>с суммой</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>goes on, with an arrow</source>
        <translation>со стрелкой</translation>
    </message>
    <message>
        <source>Check out</source>
        <translation>Оформить</translation>
    </message>
    <message>
        <source>The second way</source>
        <translation>Вторая кнопка</translation>
    </message>
    <message>
        <source>Other way</source>
        <translation>Другой способ</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Спросить ещё раз</translation>
    </message>
    <message>
        <source>A small step</source>
        <translation>Малый шаг</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>The way nobody needs to notice</source>
        <translation>Тихая кнопка</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>a word in the content</source>
        <translation>слово среди текста</translation>
    </message>
    <message>
        <source>Whole dish</source>
        <translation>Весь состав</translation>
    </message>
</context>
<context>
    <name>CategoryRail</name>
    <message>
        <source>Categories</source>
        <translation>Разделы</translation>
    </message>
</context>
<context>
    <name>CheckingScreen</name>
    <message>
        <source>Your number</source>
        <translation>Ваш номер</translation>
    </message>
    <message>
        <source>One more minute</source>
        <translation>Ещё минуту</translation>
    </message>
</context>
<context>
    <name>ChoiceStates</name>
    <message>
        <source>Option of a group</source>
        <translation>Вариант в группе</translation>
    </message>
    <message>
        <source>one of, not chosen</source>
        <translation>один из, не выбран</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Двойная</translation>
    </message>
    <message>
        <source>one of, chosen</source>
        <translation>один из, выбран</translation>
    </message>
    <message>
        <source>A spoonful</source>
        <translation>Порция</translation>
    </message>
    <message>
        <source>included</source>
        <translation>входит</translation>
    </message>
    <message>
        <source>several, chosen, keypad focus</source>
        <translation>несколько, выбран, фокус</translation>
    </message>
    <message>
        <source>Beans</source>
        <translation>Фасоль</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>Pepper</source>
        <translation>Перец</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>закончилось</translation>
    </message>
    <message>
        <source>Salo</source>
        <translation>Сало</translation>
    </message>
    <message>
        <source>none</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>must be chosen</source>
        <translation>надо выбрать</translation>
    </message>
    <message>
        <source>Bread</source>
        <translation>Хлеб</translation>
    </message>
    <message>
        <source>Title of a group</source>
        <translation>Заголовок группы</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>выберите одно</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Выбрано</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>Please choose one</source>
        <translation>Выберите что-нибудь одно</translation>
    </message>
    <message>
        <source>Chip</source>
        <translation>Плашка</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычное</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>Stepper</source>
        <translation>Счётчик</translation>
    </message>
    <message>
        <source>plus pressed</source>
        <translation>нажат плюс</translation>
    </message>
    <message>
        <source>no less</source>
        <translation>меньше нельзя</translation>
    </message>
    <message>
        <source>no more</source>
        <translation>больше нет</translation>
    </message>
    <message>
        <source>removes the last</source>
        <translation>уберёт последнее</translation>
    </message>
    <message>
        <source>in a card</source>
        <translation>в карточке</translation>
    </message>
    <message>
        <source>Choice of a combo</source>
        <translation>Выбор в комбо</translation>
    </message>
    <message>
        <source>Syrniki</source>
        <translation>Сырники</translation>
    </message>
</context>
<context>
    <name>ClosedSign</name>
    <message>
        <source>Break</source>
        <translation>Перерыв</translation>
    </message>
</context>
<context>
    <name>CodeCells</name>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
</context>
<context>
    <name>CodeScreen</name>
    <message>
        <source>Enter the code we sent</source>
        <translation>Введите код из СМС</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>You can ask for a new code in</source>
        <translation>Новый код можно запросить через</translation>
    </message>
    <message>
        <source>New code in</source>
        <translation>Новый код через</translation>
    </message>
    <message>
        <source>The code works for another</source>
        <translation>Код действует ещё</translation>
    </message>
    <message>
        <source>No message yet?</source>
        <translation>СМС ещё нет?</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Прислать ещё раз</translation>
    </message>
    <message>
        <source>Change the number</source>
        <translation>Изменить номер</translation>
    </message>
</context>
<context>
    <name>Combo</name>
    <message>
        <source>%1 · step %2 of %3</source>
        <translation>%1 · шаг %2 из %3</translation>
    </message>
    <message>
        <source>Done, add it</source>
        <translation>Готово, в заказ</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Дальше: %1</translation>
    </message>
    <message>
        <source>you save %1</source>
        <translation>выгода %1</translation>
    </message>
</context>
<context>
    <name>ComboCard</name>
    <message>
        <source>sold out</source>
        <translation>закончилось</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Закончилось</translation>
    </message>
</context>
<context>
    <name>ComboScreen</name>
    <message>
        <source>Change what is in it</source>
        <translation>Изменить состав</translation>
    </message>
</context>
<context>
    <name>ConfirmCancelSheet</name>
    <message>
        <source>Cancel the order?</source>
        <translation>Отменить заказ?</translation>
    </message>
    <message>
        <source>The dishes will be removed, you can begin again at any moment</source>
        <translation>Блюда уберём, начать заново можно в любой момент</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Оставить заказ</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Отменить заказ</translation>
    </message>
</context>
<context>
    <name>CountdownRing</name>
    <message numerus="yes">
        <source>%n second(s) left</source>
        <translation>
            <numerusform>Осталась %n секунда</numerusform>
            <numerusform>Осталось %n секунды</numerusform>
            <numerusform>Осталось %n секунд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Coupon</name>
    <message>
        <source>%1 off, %2 at most</source>
        <translation>Скидка %1, не больше %2</translation>
    </message>
    <message>
        <source>%1 off</source>
        <translation>Скидка %1</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Применён</translation>
    </message>
    <message>
        <source>if you pay at the counter</source>
        <translation>при оплате на кассе</translation>
    </message>
    <message>
        <source>one coupon per order</source>
        <translation>один купон на заказ</translation>
    </message>
    <message>
        <source>not for this order</source>
        <translation>не к этому заказу</translation>
    </message>
    <message>
        <source>for a larger order</source>
        <translation>для заказа побольше</translation>
    </message>
    <message>
        <source>the till did not take it</source>
        <translation>касса его не приняла</translation>
    </message>
    <message>
        <source>Tap to take it off</source>
        <translation>Коснитесь, чтобы убрать</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>до %1</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Купон</translation>
    </message>
    <message>
        <source>Coupon: %1</source>
        <translation>Купон: %1</translation>
    </message>
    <message>
        <source>The coupon takes off another sum</source>
        <translation>По купону другая скидка</translation>
    </message>
    <message>
        <source>With the coupon it is %1, not %2</source>
        <translation>С купоном получается %1, а&#xa0;не&#xa0;%2</translation>
    </message>
    <message>
        <source>Nothing was charged. The coupon gives %1, not %2</source>
        <translation>Деньги не списаны. Скидка по купону %1, а&#xa0;не&#xa0;%2</translation>
    </message>
    <message>
        <source>Nothing was charged. Without it you pay %1</source>
        <translation>Деньги не списаны. Без него к оплате %1</translation>
    </message>
    <message>
        <source>Pay without it · %1</source>
        <translation>Оплатить без купона · %1</translation>
    </message>
    <message>
        <source>Pay %1</source>
        <translation>Оплатить %1</translation>
    </message>
</context>
<context>
    <name>Dish</name>
    <message>
        <source>%1 kcal</source>
        <translation>%1 ккал</translation>
    </message>
    <message>
        <source>Protein %1 g</source>
        <translation>Белки %1 г</translation>
    </message>
    <message>
        <source>Fat %1 g</source>
        <translation>Жиры %1 г</translation>
    </message>
    <message>
        <source>Carbs %1 g</source>
        <translation>Углеводы %1 г</translation>
    </message>
    <message>
        <source>Ask us about ingredients</source>
        <translation>Состав уточните у нас</translation>
    </message>
    <message>
        <source>included</source>
        <translation>входит</translation>
    </message>
    <message>
        <source>none today</source>
        <translation>нет</translation>
    </message>
    <message>
        <source>Choose: %1</source>
        <translation>Выберите: %1</translation>
    </message>
    <message>
        <source>choose one</source>
        <translation>выберите одно</translation>
    </message>
    <message>
        <source>as you like</source>
        <translation>сколько хотите</translation>
    </message>
    <message>
        <source>up to %1 if you like</source>
        <translation>до %1, если хочется</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>не меньше %1</translation>
    </message>
    <message>
        <source>choose %1</source>
        <translation>выберите %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>от %1 до %2</translation>
    </message>
    <message>
        <source>Chosen</source>
        <translation>Выбрано</translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>Выбрано: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
            <numerusform>Выбрано: %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of %1 chosen</source>
        <translation>
            <numerusform>Выбрано %n из %1</numerusform>
            <numerusform>Выбрано %n из %1</numerusform>
            <numerusform>Выбрано %n из %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DishCard</name>
    <message>
        <source>sold out</source>
        <translation>закончилось</translation>
    </message>
    <message numerus="yes">
        <source>%n in your order</source>
        <translation>
            <numerusform>В заказе: %n</numerusform>
            <numerusform>В заказе: %n</numerusform>
            <numerusform>В заказе: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Закончилось</translation>
    </message>
    <message>
        <source>Similar</source>
        <translation>Похожие</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Добавить: %1</translation>
    </message>
</context>
<context>
    <name>DishGrid</name>
    <message>
        <source>back tomorrow</source>
        <translation>будет завтра</translation>
    </message>
</context>
<context>
    <name>DishScreen</name>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Please choose: %1</source>
        <translation>Выберите: %1</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Выберите</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Добавить</translation>
    </message>
</context>
<context>
    <name>DishShelf</name>
    <message>
        <source>Previous category</source>
        <translation>Предыдущий раздел</translation>
    </message>
    <message>
        <source>Next category</source>
        <translation>Следующий раздел</translation>
    </message>
    <message>
        <source>Find a dish</source>
        <translation>Найти блюдо</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Back to: %1</source>
        <translation>Назад: %1</translation>
    </message>
    <message>
        <source>Dishes before</source>
        <translation>Предыдущие блюда</translation>
    </message>
    <message>
        <source>%1–%2 of %3</source>
        <translation>%1–%2 из %3</translation>
    </message>
    <message>
        <source>Dishes after</source>
        <translation>Следующие блюда</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Закончилось</translation>
    </message>
</context>
<context>
    <name>DishStates</name>
    <message>
        <source>Syrniki</source>
        <translation>Сырники</translation>
    </message>
    <message>
        <source>180 g</source>
        <translation>180 г</translation>
    </message>
    <message>
        <source>Soups</source>
        <translation>Супы</translation>
    </message>
    <message>
        <source>Dish card</source>
        <translation>Карточка блюда</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычное</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>in the order</source>
        <translation>в заказе</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>закончилось</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>загрузка</translation>
    </message>
    <message>
        <source>without a picture</source>
        <translation>без картинки</translation>
    </message>
    <message>
        <source>with a badge</source>
        <translation>со значком</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Новинка</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Раздел меню</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>all sold out</source>
        <translation>всё закончилось</translation>
    </message>
    <message>
        <source>Badges and facts</source>
        <translation>Значки и факты</translation>
    </message>
    <message>
        <source>Hit</source>
        <translation>Хит</translation>
    </message>
    <message>
        <source>Spicy</source>
        <translation>Острое</translation>
    </message>
    <message>
        <source>Vegan</source>
        <translation>Постное</translation>
    </message>
    <message>
        <source>Celery, milk</source>
        <translation>Сельдерей, молоко</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Закончилось</translation>
    </message>
    <message>
        <source>Line of the order</source>
        <translation>Строка заказа</translation>
    </message>
    <message>
        <source>Sour cream, honey</source>
        <translation>Сметана, мёд</translation>
    </message>
    <message>
        <source>cannot be had any more</source>
        <translation>больше не заказать</translation>
    </message>
    <message>
        <source>Sold out, please remove it</source>
        <translation>Закончилось, уберите из заказа</translation>
    </message>
</context>
<context>
    <name>Dock</name>
    <message>
        <source>Controls</source>
        <translation>Управление</translation>
    </message>
</context>
<context>
    <name>DockStates</name>
    <message>
        <source>Utilities</source>
        <translation>Служебные кнопки</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>все сразу</translation>
    </message>
    <message>
        <source>absent ones leave no hole</source>
        <translation>лишние не оставляют дыр</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Языки</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>выбрано</translation>
    </message>
</context>
<context>
    <name>DoneScreen</name>
    <message>
        <source>Your number</source>
        <translation>Ваш номер</translation>
    </message>
    <message>
        <source>paid with points</source>
        <translation>списали за этот заказ</translation>
    </message>
    <message>
        <source>with your coupon</source>
        <translation>скидка по купону</translation>
    </message>
    <message>
        <source>One more minute</source>
        <translation>Ещё минуту</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>EntryStates</name>
    <message>
        <source>Number field</source>
        <translation>Поле номера</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычное</translation>
    </message>
    <message>
        <source>written into</source>
        <translation>набирают</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>ждёт ответа</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>This number cannot be used here</source>
        <translation>Этот номер здесь не подходит</translation>
    </message>
    <message>
        <source>Cells of a code</source>
        <translation>Клетки кода</translation>
    </message>
    <message>
        <source>The code did not fit</source>
        <translation>Код не подошёл</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Клавиша</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>at the side</source>
        <translation>боковая</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>A sentence and its keyboard</source>
        <translation>Фраза и её клавиатура</translation>
    </message>
    <message>
        <source>A note</source>
        <translation>Пожелание</translation>
    </message>
    <message>
        <source>By the window</source>
        <translation>У окна</translation>
    </message>
    <message>
        <source>written into; try it</source>
        <translation>попробуйте сами</translation>
    </message>
    <message>
        <source>A line to write in</source>
        <translation>Строка, в которой пишут</translation>
    </message>
    <message>
        <source>nothing written yet</source>
        <translation>пока пусто</translation>
    </message>
    <message>
        <source>What are you looking for</source>
        <translation>Что вы ищете</translation>
    </message>
    <message>
        <source>Name of a dish</source>
        <translation>Название блюда</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>the keyboard, not available</source>
        <translation>клавиатура, недоступна</translation>
    </message>
    <message>
        <source>For example: no onion</source>
        <translation>Например: без лука</translation>
    </message>
    <message>
        <source>A number and its keypad</source>
        <translation>Номер и его клавиши</translation>
    </message>
</context>
<context>
    <name>FaultCard</name>
    <message>
        <source>Open the purchases</source>
        <translation>Открыть покупки</translation>
    </message>
    <message>
        <source>Use this terminal from now on</source>
        <translation>Продолжить с ним</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>Проверяем</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
</context>
<context>
    <name>Faults</name>
    <message>
        <source>Guests can look at the menu; orders are not taken</source>
        <translation>Гости смотрят меню, заказы не принимаются</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Всё работает</translation>
    </message>
    <message>
        <source>The kiosk sells, but a way of paying is shut</source>
        <translation>Киоск продаёт, но один способ оплаты закрыт</translation>
    </message>
    <message>
        <source>The kiosk sells</source>
        <translation>Киоск продаёт</translation>
    </message>
    <message numerus="yes">
        <source>%n red</source>
        <translation>
            <numerusform>%n красная</numerusform>
            <numerusform>%n красные</numerusform>
            <numerusform>%n красных</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amber</source>
        <translation>
            <numerusform>%n жёлтая</numerusform>
            <numerusform>%n жёлтые</numerusform>
            <numerusform>%n жёлтых</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n in order</source>
        <translation>
            <numerusform>%n в норме</numerusform>
            <numerusform>%n в норме</numerusform>
            <numerusform>%n в норме</numerusform>
        </translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Жёлтый</translation>
    </message>
    <message>
        <source>since %1, %2</source>
        <translation>с %1, %2</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>База данных</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Payment terminal</source>
        <translation>Платёжный терминал</translation>
    </message>
    <message>
        <source>Cash server</source>
        <translation>Касса</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Лицензия</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Запросы</translation>
    </message>
    <message>
        <source>Card readers</source>
        <translation>Считыватели карт</translation>
    </message>
    <message>
        <source>The database takes no writes</source>
        <translation>База данных не принимает записи</translation>
    </message>
    <message>
        <source>Order %1 needs your decision</source>
        <translation>Заказ %1 ждёт вашего решения</translation>
    </message>
    <message>
        <source>A purchase needs your decision</source>
        <translation>Покупка ждёт вашего решения</translation>
    </message>
    <message>
        <source>Order %1: the terminal may not have taken the sum</source>
        <translation>Заказ %1: терминал мог не забрать сумму</translation>
    </message>
    <message>
        <source>The terminal was used by somebody else</source>
        <translation>Терминалом пользовался кто-то другой</translation>
    </message>
    <message>
        <source>A request to the till has no answer</source>
        <translation>Касса не ответила на запрос</translation>
    </message>
    <message>
        <source>An earlier purchase is not settled yet</source>
        <translation>Прошлая покупка ещё не закончена</translation>
    </message>
    <message>
        <source>A card reader does not work</source>
        <translation>Считыватель карт не работает</translation>
    </message>
    <message>
        <source>The cash server refuses the password</source>
        <translation>Касса не принимает пароль</translation>
    </message>
    <message>
        <source>The cash server has another certificate</source>
        <translation>У кассы другой сертификат</translation>
    </message>
    <message>
        <source>The shift at the till has to be changed</source>
        <translation>На кассе пора сменить смену</translation>
    </message>
    <message>
        <source>The cash server has no menu for this kiosk</source>
        <translation>У кассы нет меню для этого киоска</translation>
    </message>
    <message>
        <source>The cash server does not answer</source>
        <translation>Касса не отвечает</translation>
    </message>
    <message>
        <source>The licence has run out</source>
        <translation>Лицензия закончилась</translation>
    </message>
    <message>
        <source>The licence is refused</source>
        <translation>Лицензия отклонена</translation>
    </message>
    <message>
        <source>There is no licence</source>
        <translation>Лицензии нет</translation>
    </message>
    <message>
        <source>Whether the guest was charged is not known. Until it is, nobody can pay that way</source>
        <translation>Неизвестно, списаны ли деньги у гостя. Пока это так, этим способом никто не заплатит</translation>
    </message>
    <message>
        <source>Whether the guest was charged is not known</source>
        <translation>Неизвестно, списаны ли деньги у гостя</translation>
    </message>
    <message>
        <source>The terminal charges nobody until somebody of the staff has looked</source>
        <translation>Терминал ни с кого не спишет, пока персонал не посмотрит</translation>
    </message>
    <message>
        <source>The guest has the order, and it is paid at the till. The terminal charges nobody until this is settled</source>
        <translation>Заказ у гостя и на кассе оплачен. Пока вопрос не решён, терминал больше ни с кого не спишет</translation>
    </message>
    <message>
        <source>Guests order and pay; their card is not read here</source>
        <translation>Гости заказывают и платят, но карту гостя здесь не прочитать</translation>
    </message>
    <message>
        <source>Guests can look at the menu; nobody can pay</source>
        <translation>Гости смотрят меню, оплатить нельзя</translation>
    </message>
    <message>
        <source>Guests can look at the menu and order at the counter</source>
        <translation>Гости смотрят меню и заказывают на кассе</translation>
    </message>
    <message>
        <source>Its last operation for the kiosk was No. %1, now it is at No. %2</source>
        <translation>Последняя операция киоска была №&#xa0;%1, сейчас терминал на №&#xa0;%2</translation>
    </message>
    <message>
        <source>Make room on the kiosk&apos;s disk</source>
        <translation>Освободите место на диске киоска</translation>
    </message>
    <message>
        <source>Restart the kiosk</source>
        <translation>Перезапустите киоск</translation>
    </message>
    <message>
        <source>Look at the till whether the order is paid</source>
        <translation>Посмотрите на кассе, оплачен ли заказ</translation>
    </message>
    <message>
        <source>Say here what you found</source>
        <translation>Скажите здесь, что увидели</translation>
    </message>
    <message>
        <source>Find out who used it, or that it was exchanged</source>
        <translation>Выясните, кто им пользовался или не заменили ли его</translation>
    </message>
    <message>
        <source>Then go on with it here</source>
        <translation>Затем подтвердите это здесь</translation>
    </message>
    <message>
        <source>Look in the terminal&apos;s journal, or ask the bank</source>
        <translation>Посмотрите в журнале терминала или спросите банк</translation>
    </message>
    <message>
        <source>Check that the kiosk has a connection to the internet</source>
        <translation>Проверьте, есть ли у киоска интернет</translation>
    </message>
    <message>
        <source>Call your dealer</source>
        <translation>Позвоните дилеру</translation>
    </message>
    <message>
        <source>Check that the till works</source>
        <translation>Проверьте, работает ли касса</translation>
    </message>
    <message>
        <source>The kiosk goes on by itself as soon as it answers</source>
        <translation>Киоск продолжит сам, как только она ответит</translation>
    </message>
    <message>
        <source>Check the reader&apos;s cable</source>
        <translation>Проверьте кабель считывателя</translation>
    </message>
    <message>
        <source>Unplug it, count to ten, plug it in</source>
        <translation>Отключите его, сосчитайте до десяти, включите</translation>
    </message>
    <message>
        <source>Call whoever looks after r_keeper here</source>
        <translation>Позвоните тому, кто обслуживает r_keeper</translation>
    </message>
    <message>
        <source>Close the shift at the till and open a new one</source>
        <translation>Закройте смену на кассе и откройте новую</translation>
    </message>
    <message>
        <source>Check that the cash server is switched on</source>
        <translation>Проверьте, включён ли кассовый сервер</translation>
    </message>
    <message>
        <source>Check the kiosk&apos;s network cable</source>
        <translation>Проверьте сетевой кабель киоска</translation>
    </message>
</context>
<context>
    <name>FoundCard</name>
    <message>
        <source>sold out</source>
        <translation>закончилось</translation>
    </message>
    <message numerus="yes">
        <source>%n in your order</source>
        <translation>
            <numerusform>В заказе: %n</numerusform>
            <numerusform>В заказе: %n</numerusform>
            <numerusform>В заказе: %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Закончилось</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Добавить %1</translation>
    </message>
</context>
<context>
    <name>GalleryWindow</name>
    <message>
        <source>Buttons</source>
        <translation>Кнопки</translation>
    </message>
    <message>
        <source>Choices</source>
        <translation>Выбор</translation>
    </message>
    <message>
        <source>Dishes</source>
        <translation>Блюда</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>Ввод</translation>
    </message>
    <message>
        <source>Card and coupons</source>
        <translation>Карта и купоны</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Dock</source>
        <translation>Низ экрана</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>Персонал</translation>
    </message>
    <message>
        <source>Controls in all their states</source>
        <translation>Все состояния</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Обычные</translation>
    </message>
    <message>
        <source>White on black</source>
        <translation>Белое на чёрном</translation>
    </message>
    <message>
        <source>Black on white</source>
        <translation>Чёрное на белом</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>Отражение</translation>
    </message>
    <message>
        <source>From the right</source>
        <translation>Справа налево</translation>
    </message>
</context>
<context>
    <name>GuestStates</name>
    <message>
        <source>Free mors with soup</source>
        <translation>Морс в подарок к супу</translation>
    </message>
    <message>
        <source>One glass</source>
        <translation>Один стакан</translation>
    </message>
    <message>
        <source>until 31 May</source>
        <translation>до 31 мая</translation>
    </message>
    <message>
        <source>Guest card</source>
        <translation>Карта гостя</translation>
    </message>
    <message>
        <source>nobody known</source>
        <translation>гостя не знаем</translation>
    </message>
    <message>
        <source>known</source>
        <translation>узнали гостя</translation>
    </message>
    <message>
        <source>Anna · 340 points</source>
        <translation>Анна · 340 бонусов</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>waits for an answer</source>
        <translation>ждёт ответа</translation>
    </message>
    <message>
        <source>trouble</source>
        <translation>ошибка</translation>
    </message>
    <message>
        <source>Coupon</source>
        <translation>Купон</translation>
    </message>
    <message>
        <source>usual</source>
        <translation>обычное</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Применить</translation>
    </message>
    <message>
        <source>applied</source>
        <translation>применён</translation>
    </message>
    <message>
        <source>Applied</source>
        <translation>Применён</translation>
    </message>
    <message>
        <source>not available</source>
        <translation>выключено</translation>
    </message>
    <message>
        <source>nothing in your order fits</source>
        <translation>к заказу не подходит</translation>
    </message>
    <message>
        <source>was not accepted</source>
        <translation>не принят</translation>
    </message>
</context>
<context>
    <name>HelpSheet</name>
    <message>
        <source>How to order</source>
        <translation>Как заказать</translation>
    </message>
    <message>
        <source>Choose dishes: plus adds one, a tap on the picture tells more</source>
        <translation>Выберите блюда: плюс добавит, а картинка расскажет о блюде</translation>
    </message>
    <message>
        <source>Tap View order and check what you chose</source>
        <translation>Нажмите «К заказу» и проверьте, что выбрали</translation>
    </message>
    <message>
        <source>Choose how to pay and remember your number</source>
        <translation>Выберите, как заплатить, и запомните номер</translation>
    </message>
    <message>
        <source>Cannot manage? Ask at the counter, we will gladly help</source>
        <translation>Не получается? Подойдите к кассе, мы поможем</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>Понятно</translation>
    </message>
</context>
<context>
    <name>Idle</name>
    <message numerus="yes">
        <source>We will clear it in %n second(s)</source>
        <translation>
            <numerusform>Через %n&#xa0;секунду мы его уберём</numerusform>
            <numerusform>Через %n&#xa0;секунды мы его уберём</numerusform>
            <numerusform>Через %n&#xa0;секунд мы его уберём</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>IdleSheet</name>
    <message>
        <source>Still there?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message>
        <source>Touch the screen to go on</source>
        <translation>Коснитесь экрана, чтобы продолжить</translation>
    </message>
    <message>
        <source>Touch the screen to keep your order</source>
        <translation>Коснитесь экрана, и заказ останется</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Clear and start again</source>
        <translation>Убрать и начать заново</translation>
    </message>
</context>
<context>
    <name>JoinSheet</name>
    <message>
        <source>New here?</source>
        <translation>Вы у нас впервые?</translation>
    </message>
    <message>
        <source>Set up a card</source>
        <translation>Завести карту</translation>
    </message>
    <message>
        <source>No, thanks</source>
        <translation>Не нужно</translation>
    </message>
</context>
<context>
    <name>Keyboard</name>
    <message>
        <source>Erase the last character</source>
        <translation>Стереть последний знак</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Буквы</translation>
    </message>
    <message>
        <source>Figures and signs</source>
        <translation>Цифры и знаки</translation>
    </message>
    <message>
        <source>English letters</source>
        <translation>Английские буквы</translation>
    </message>
    <message>
        <source>Russian letters</source>
        <translation>Русские буквы</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
</context>
<context>
    <name>Keypad</name>
    <message>
        <source>Clear</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>Erase the last digit</source>
        <translation>Стереть последнюю цифру</translation>
    </message>
</context>
<context>
    <name>LanguageSheet</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Your order stays as it is</source>
        <translation>Заказ останется как есть</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>Capital letters</source>
        <translation>Заглавные буквы</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Стереть последний знак</translation>
    </message>
</context>
<context>
    <name>LineEditor</name>
    <message>
        <source>Whole dish</source>
        <translation>Весь состав</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>Loyalty</name>
    <message>
        <source>Points</source>
        <translation>Бонусы</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n&#xa0;бонус</numerusform>
            <numerusform>%n&#xa0;бонуса</numerusform>
            <numerusform>%n&#xa0;бонусов</numerusform>
        </translation>
    </message>
    <message>
        <source>Hello</source>
        <translation>Здравствуйте</translation>
    </message>
    <message>
        <source>Hello, %1</source>
        <translation>Здравствуйте, %1</translation>
    </message>
    <message>
        <source>Guest card</source>
        <translation>Карта гостя</translation>
    </message>
    <message>
        <source>Looking up the card</source>
        <translation>Ищем карту</translation>
    </message>
    <message>
        <source>Points are unavailable now</source>
        <translation>Бонусы сейчас недоступны</translation>
    </message>
    <message>
        <source>Card •• %1</source>
        <translation>Карта •• %1</translation>
    </message>
    <message>
        <source>up to %1 % of the order</source>
        <translation>можно до %1 % заказа</translation>
    </message>
    <message>
        <source>1 point = %1</source>
        <translation>1 бонус = %1</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>Все %1</translation>
    </message>
    <message>
        <source>Use no points</source>
        <translation>Не списывать бонусы</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Списать %1</translation>
    </message>
    <message>
        <source>%1, you can use up to %2 on the next step</source>
        <translation>%1, на следующем шаге можно списать до %2</translation>
    </message>
    <message>
        <source>You can use up to %2 on the next step</source>
        <translation>На следующем шаге можно списать до %2</translation>
    </message>
    <message>
        <source>Dishes, %1</source>
        <translation>Блюда, %1</translation>
    </message>
    <message>
        <source>Card •• %1 is in use now, with its points and coupons</source>
        <translation>Сейчас действует карта •• %1, с её бонусами и купонами</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) to the next level</source>
        <translation>
            <numerusform>до следующего уровня %n бонус</numerusform>
            <numerusform>до следующего уровня %n бонуса</numerusform>
            <numerusform>до следующего уровня %n бонусов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) will expire on %1</source>
        <translation>
            <numerusform>%n бонус сгорит %1</numerusform>
            <numerusform>%n бонуса сгорят %1</numerusform>
            <numerusform>%n бонусов сгорят %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LoyaltyChip</name>
    <message>
        <source>Looking for the card</source>
        <translation>Ищем карту</translation>
    </message>
    <message>
        <source>Points are unavailable now</source>
        <translation>Бонусы сейчас недоступны</translation>
    </message>
    <message>
        <source>Guest card</source>
        <translation>Карта гостя</translation>
    </message>
</context>
<context>
    <name>LoyaltyScreen</name>
    <message>
        <source>Have a guest card?</source>
        <translation>Есть карта гостя?</translation>
    </message>
    <message>
        <source>Hold it to the reader, or sign in by phone</source>
        <translation>Приложите её к считывателю или войдите по телефону</translation>
    </message>
    <message>
        <source>Hold it to the reader and your points will appear here</source>
        <translation>Приложите её к считывателю, и бонусы появятся здесь</translation>
    </message>
    <message>
        <source>Looking for your card</source>
        <translation>Ищем вашу карту</translation>
    </message>
    <message>
        <source>This takes a few seconds</source>
        <translation>Это займёт несколько секунд</translation>
    </message>
    <message>
        <source>This card did not work</source>
        <translation>Карта не подошла</translation>
    </message>
    <message>
        <source>Points are unavailable now</source>
        <translation>Бонусы сейчас недоступны</translation>
    </message>
    <message>
        <source>You can order without them</source>
        <translation>Заказать можно без них</translation>
    </message>
    <message>
        <source>Sign in by phone</source>
        <translation>Войти по телефону</translation>
    </message>
    <message>
        <source>How many points to use</source>
        <translation>Сколько списать</translation>
    </message>
    <message>
        <source>Points cannot be used for this order</source>
        <translation>Списать бонусы за этот заказ нельзя</translation>
    </message>
    <message>
        <source>Your coupons</source>
        <translation>Ваши купоны</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Дальше</translation>
    </message>
    <message>
        <source>Continue without a card</source>
        <translation>Продолжить без карты</translation>
    </message>
</context>
<context>
    <name>MessageStates</name>
    <message>
        <source>Toast</source>
        <translation>Короткое сообщение</translation>
    </message>
    <message>
        <source>with one way back</source>
        <translation>с одним действием</translation>
    </message>
    <message>
        <source>Medovik removed</source>
        <translation>Медовик убран</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>trouble, stays until it is tapped</source>
        <translation>ошибка, ждёт касания</translation>
    </message>
    <message>
        <source>Borscht has just sold out</source>
        <translation>Борщ только что закончился</translation>
    </message>
    <message>
        <source>Rings</source>
        <translation>Кольца</translation>
    </message>
    <message>
        <source>something is under way</source>
        <translation>что-то идёт</translation>
    </message>
    <message>
        <source>for more than ten seconds</source>
        <translation>дольше десяти секунд</translation>
    </message>
    <message>
        <source>time that runs out</source>
        <translation>время уходит</translation>
    </message>
    <message>
        <source>Sentences</source>
        <translation>Фразы</translation>
    </message>
    <message>
        <source>in the dock</source>
        <translation>внизу экрана</translation>
    </message>
    <message>
        <source>You can use up to 340 points on the next step</source>
        <translation>На следующем шаге можно списать до 340 бонусов</translation>
    </message>
    <message>
        <source>while something is under way</source>
        <translation>пока что-то идёт</translation>
    </message>
    <message>
        <source>Waiting for the terminal</source>
        <translation>Ждём терминал</translation>
    </message>
    <message>
        <source>Order 47 is placed</source>
        <translation>Заказ 47 записан</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Лист</translation>
    </message>
    <message>
        <source>over the screen; keys stay in it</source>
        <translation>поверх экрана, фокус остаётся внутри</translation>
    </message>
    <message>
        <source>Open the sheet</source>
        <translation>Открыть лист</translation>
    </message>
    <message>
        <source>Still there?</source>
        <translation>Вы ещё здесь?</translation>
    </message>
    <message>
        <source>Touch the screen to go on</source>
        <translation>Коснитесь экрана, чтобы продолжить</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Начать заново</translation>
    </message>
</context>
<context>
    <name>ModifierGroup</name>
    <message>
        <source>Please choose one</source>
        <translation>Выберите одно</translation>
    </message>
    <message>
        <source>Please choose: %1</source>
        <translation>Выберите: %1</translation>
    </message>
</context>
<context>
    <name>MoreSheet</name>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Помощь</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Note</name>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>Ещё %n знак</numerusform>
            <numerusform>Ещё %n знака</numerusform>
            <numerusform>Ещё %n знаков</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>Add a note for the kitchen</source>
        <translation>Пожелание к заказу</translation>
    </message>
    <message>
        <source>Your note for the kitchen: %1</source>
        <translation>Ваше пожелание к заказу: %1</translation>
    </message>
    <message>
        <source>For the kitchen</source>
        <translation>Пожелание к заказу</translation>
    </message>
</context>
<context>
    <name>NoteScreen</name>
    <message>
        <source>A note for the kitchen</source>
        <translation>Пожелание к заказу</translation>
    </message>
    <message>
        <source>It is read together with your order. If you have an allergy, please tell us in person</source>
        <translation>Его прочтут вместе с заказом. Об аллергии скажите нам лично</translation>
    </message>
    <message>
        <source>Your note</source>
        <translation>Ваше пожелание</translation>
    </message>
    <message>
        <source>For example: no onion</source>
        <translation>Например: без лука</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Стереть</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Готово</translation>
    </message>
</context>
<context>
    <name>NumberField</name>
    <message>
        <source>Phone number</source>
        <translation>Номер телефона</translation>
    </message>
</context>
<context>
    <name>OfferCard</name>
    <message>
        <source>Add %1</source>
        <translation>Добавить: %1</translation>
    </message>
</context>
<context>
    <name>OfferRow</name>
    <message>
        <source>Add %1</source>
        <translation>Добавить: %1</translation>
    </message>
</context>
<context>
    <name>OrderType</name>
    <message>
        <source>We bring it to your table</source>
        <translation>Принесём к столу</translation>
    </message>
    <message>
        <source>We pack it for you</source>
        <translation>Упакуем в дорогу</translation>
    </message>
    <message>
        <source>Eat in, table %1</source>
        <translation>В зале, стол %1</translation>
    </message>
    <message>
        <source>Eat in</source>
        <translation>В зале</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>С собой</translation>
    </message>
</context>
<context>
    <name>OrderTypeScreen</name>
    <message>
        <source>Where will you eat?</source>
        <translation>Где будете есть?</translation>
    </message>
    <message>
        <source>Same menu, same prices</source>
        <translation>Меню и цены одни и те же</translation>
    </message>
    <message>
        <source>Have a guest card?</source>
        <translation>Есть карта гостя?</translation>
    </message>
    <message>
        <source>Hold it to the reader and we will know you</source>
        <translation>Приложите её к считывателю, и мы вас узнаем</translation>
    </message>
</context>
<context>
    <name>OutOfServiceScreen</name>
    <message>
        <source>Please order at the counter</source>
        <translation>Сейчас заказ примут на кассе</translation>
    </message>
    <message>
        <source>See the menu</source>
        <translation>Посмотреть меню</translation>
    </message>
</context>
<context>
    <name>PageArrows</name>
    <message>
        <source>Up</source>
        <translation>Выше</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Ниже</translation>
    </message>
</context>
<context>
    <name>Pay</name>
    <message>
        <source>after points and coupon</source>
        <translation>после бонусов и купона</translation>
    </message>
    <message>
        <source>after the coupon</source>
        <translation>после купона</translation>
    </message>
    <message>
        <source>after points</source>
        <translation>после бонусов</translation>
    </message>
    <message>
        <source>Without points, %1</source>
        <translation>Без бонусов, %1</translation>
    </message>
    <message>
        <source>We will use %1 and your coupon, %2</source>
        <translation>Спишем %1 и применим купон, %2</translation>
    </message>
    <message>
        <source>We will use your coupon, %1</source>
        <translation>Применим купон, %1</translation>
    </message>
    <message>
        <source>We will use %1</source>
        <translation>Спишем %1</translation>
    </message>
    <message>
        <source>One card terminal does not work right now</source>
        <translation>Один из терминалов временно не работает</translation>
    </message>
    <message>
        <source>Cards and QR codes are not taken right now</source>
        <translation>Карты и QR-коды временно не принимаем</translation>
    </message>
    <message>
        <source>Cards are not taken right now</source>
        <translation>Карты временно не принимаем</translation>
    </message>
    <message>
        <source>QR codes are not taken right now</source>
        <translation>Оплата по QR-коду временно не работает</translation>
    </message>
    <message>
        <source>The counter is closed right now</source>
        <translation>На кассе сейчас заплатить нельзя</translation>
    </message>
</context>
<context>
    <name>PayScreen</name>
    <message>
        <source>Second terminal</source>
        <translation>Второй терминал</translation>
    </message>
    <message>
        <source>By QR code</source>
        <translation>По QR-коду</translation>
    </message>
    <message>
        <source>At the counter</source>
        <translation>На кассе</translation>
    </message>
    <message>
        <source>By card</source>
        <translation>Картой</translation>
    </message>
    <message>
        <source>Pay by QR code</source>
        <translation>Оплатить по QR</translation>
    </message>
    <message>
        <source>Pay at the counter</source>
        <translation>Оплатить на кассе</translation>
    </message>
    <message>
        <source>Pay by card</source>
        <translation>Оплатить картой</translation>
    </message>
    <message>
        <source>From your bank&apos;s app</source>
        <translation>СБП с телефона</translation>
    </message>
    <message>
        <source>Cash or card</source>
        <translation>Наличными, картой</translation>
    </message>
    <message>
        <source>Card, phone or watch</source>
        <translation>Карта, телефон или часы</translation>
    </message>
    <message>
        <source>Card, phone or watch on the terminal on the left</source>
        <translation>Карта, телефон или часы на терминале слева</translation>
    </message>
    <message>
        <source>Card, phone or watch on the terminal below</source>
        <translation>Карта, телефон или часы на терминале внизу</translation>
    </message>
    <message>
        <source>Card, phone or watch on the terminal on the right</source>
        <translation>Карта, телефон или часы на терминале справа</translation>
    </message>
    <message>
        <source>How will you pay?</source>
        <translation>Как заплатите?</translation>
    </message>
    <message>
        <source>Please order at the counter, we will gladly help</source>
        <translation>Закажите на кассе, мы поможем</translation>
    </message>
</context>
<context>
    <name>PhoneScreen</name>
    <message>
        <source>Sign in by phone</source>
        <translation>Войти по телефону</translation>
    </message>
    <message>
        <source>We will find your card and points and send a code</source>
        <translation>Найдём вашу карту и бонусы, пришлём код в СМС</translation>
    </message>
    <message>
        <source>Get the code</source>
        <translation>Получить код</translation>
    </message>
    <message>
        <source>Your number leaves the screen and is not kept here</source>
        <translation>Номер исчезнет с экрана и не сохранится на киоске</translation>
    </message>
    <message>
        <source>Continue without a card</source>
        <translation>Продолжить без карты</translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>Введена %n цифра</numerusform>
            <numerusform>Введено %n цифры</numerusform>
            <numerusform>Введено %n цифр</numerusform>
        </translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Пока нет</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Вернуть гостям</translation>
    </message>
</context>
<context>
    <name>PrimaryButton</name>
    <message>
        <source>One moment</source>
        <translation>Секунду</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Ещё раз</translation>
    </message>
</context>
<context>
    <name>Purchase</name>
    <message>
        <source>Placing your order</source>
        <translation>Записываем заказ</translation>
    </message>
    <message>
        <source>Applying your coupon</source>
        <translation>Применяем купон</translation>
    </message>
    <message>
        <source>Using %1</source>
        <translation>Списываем %1</translation>
    </message>
    <message>
        <source>Scan the code</source>
        <translation>Отсканируйте код</translation>
    </message>
    <message>
        <source>Tap your card on the second terminal</source>
        <translation>Приложите карту ко второму терминалу</translation>
    </message>
    <message>
        <source>Tap your card on the terminal</source>
        <translation>Приложите карту к терминалу</translation>
    </message>
    <message>
        <source>It is on the terminal or on a printed slip</source>
        <translation>Код на терминале или на распечатке</translation>
    </message>
    <message>
        <source>Confirm the payment in the app</source>
        <translation>Подтвердите оплату в приложении</translation>
    </message>
    <message>
        <source>PIN code, if the terminal asks for it</source>
        <translation>ПИН-код, если терминал попросит</translation>
    </message>
    <message>
        <source>Wait for the answer, it takes up to a minute</source>
        <translation>Дождитесь ответа, это до минуты</translation>
    </message>
    <message>
        <source>Cancelling the payment</source>
        <translation>Отменяем оплату</translation>
    </message>
    <message>
        <source>Point your bank&apos;s app at the code</source>
        <translation>Наведите камеру в приложении банка</translation>
    </message>
    <message>
        <source>Waiting for the bank</source>
        <translation>Ждём банк</translation>
    </message>
    <message>
        <source>Waiting for the terminal</source>
        <translation>Ждём терминал</translation>
    </message>
    <message>
        <source>Payment cancelled</source>
        <translation>Оплата отменена</translation>
    </message>
    <message>
        <source>The terminal is not ready</source>
        <translation>Терминал пока не готов</translation>
    </message>
    <message>
        <source>The payment by code did not go through</source>
        <translation>Оплата по коду не прошла</translation>
    </message>
    <message>
        <source>Try again in a moment or choose another way to pay</source>
        <translation>Попробуйте через минуту или заплатите по-другому</translation>
    </message>
    <message>
        <source>Please try again in a moment</source>
        <translation>Попробуйте ещё раз через минуту</translation>
    </message>
    <message>
        <source>You can try again or choose another way to pay</source>
        <translation>Можно попробовать ещё раз или заплатить по-другому</translation>
    </message>
    <message>
        <source>You can try again</source>
        <translation>Можно попробовать ещё раз</translation>
    </message>
    <message>
        <source>You can try again with another card</source>
        <translation>Можно попробовать ещё раз другой картой</translation>
    </message>
    <message>
        <source>Payment accepted. Registering your order</source>
        <translation>Оплата принята, записываем заказ</translation>
    </message>
    <message>
        <source>Checking your payment</source>
        <translation>Проверяем оплату</translation>
    </message>
    <message>
        <source>Cancelling your order</source>
        <translation>Отменяем заказ</translation>
    </message>
    <message>
        <source>Your bank said no</source>
        <translation>Банк не одобрил оплату</translation>
    </message>
    <message>
        <source>Points could not be used</source>
        <translation>Бонусы списать не получилось</translation>
    </message>
    <message>
        <source>The coupon did not work</source>
        <translation>Купон не подошёл</translation>
    </message>
    <message>
        <source>Paid, thank you!</source>
        <translation>Оплачено, спасибо!</translation>
    </message>
    <message>
        <source>Please pay at the counter</source>
        <translation>Оплатите на кассе</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Деньги не списаны</translation>
    </message>
    <message>
        <source>Your money is being returned</source>
        <translation>Возвращаем деньги</translation>
    </message>
    <message>
        <source>Please see our staff</source>
        <translation>Подойдите к&#xa0;нам</translation>
    </message>
    <message>
        <source>Please see our staff, number %1</source>
        <translation>Подойдите к нам, номер&#xa0;%1</translation>
    </message>
    <message>
        <source>This takes a few seconds</source>
        <translation>Это займёт несколько секунд</translation>
    </message>
    <message>
        <source>We are asking the terminal. Please do not present a card again</source>
        <translation>Уточняем у терминала. Пожалуйста, не прикладывайте карту ещё раз</translation>
    </message>
    <message>
        <source>The bank has not answered yet. It usually takes up to a minute</source>
        <translation>Банк ещё не ответил. Обычно это занимает до минуты</translation>
    </message>
    <message>
        <source>One moment, please</source>
        <translation>Одну минуту</translation>
    </message>
    <message>
        <source>Card, phone or watch</source>
        <translation>Карта, телефон или часы</translation>
    </message>
    <message>
        <source>Nothing was charged. You can pay the whole sum another way</source>
        <translation>Деньги не списаны. Можно оплатить всё деньгами</translation>
    </message>
    <message>
        <source>We bring it to table %1</source>
        <translation>Принесём к столу %1</translation>
    </message>
    <message>
        <source>We will call your number</source>
        <translation>Позовём вас по номеру</translation>
    </message>
    <message>
        <source>Tell us the number, we have your order</source>
        <translation>Назовите номер, заказ уже у нас</translation>
    </message>
    <message>
        <source>Keep number %1</source>
        <translation>Запомните номер&#xa0;%1</translation>
    </message>
    <message>
        <source>We can see your payment</source>
        <translation>Мы уже видим ваш платёж</translation>
    </message>
    <message>
        <source>Order %1 is placed</source>
        <translation>Заказ %1 уже записан</translation>
    </message>
    <message>
        <source>Take a photo of number %1</source>
        <translation>Сфотографируйте номер&#xa0;%1</translation>
    </message>
    <message>
        <source>Need to step away? Tell us number %1</source>
        <translation>Нужно отойти? Назовите нам номер&#xa0;%1</translation>
    </message>
    <message>
        <source>Wait here or come to the counter: we will find your payment by it</source>
        <translation>Ждите здесь или подойдите на кассу: по нему найдём вашу оплату</translation>
    </message>
    <message>
        <source>We will find your payment by it</source>
        <translation>По нему мы найдём вашу оплату</translation>
    </message>
    <message>
        <source>This stays on the screen for %1</source>
        <translation>Экран закроется через %1</translation>
    </message>
    <message>
        <source>Your order</source>
        <translation>Ваш заказ</translation>
    </message>
    <message>
        <source>Receipt %1</source>
        <translation>Чек %1</translation>
    </message>
    <message>
        <source>This is taking longer than usual</source>
        <translation>Это дольше обычного</translation>
    </message>
    <message>
        <source>Order placed at the till</source>
        <translation>Заказ записан на кассе</translation>
    </message>
    <message>
        <source>Placing the order at the till</source>
        <translation>Записываем заказ на кассе</translation>
    </message>
    <message>
        <source>Coupon applied</source>
        <translation>Купон применён</translation>
    </message>
    <message>
        <source>Applying the coupon</source>
        <translation>Применяем купон</translation>
    </message>
    <message>
        <source>Points used</source>
        <translation>Бонусы списаны</translation>
    </message>
    <message>
        <source>Using the points</source>
        <translation>Списываем бонусы</translation>
    </message>
    <message>
        <source>Order checked</source>
        <translation>Заказ проверен</translation>
    </message>
    <message>
        <source>Checking the order before payment</source>
        <translation>Проверяем заказ перед оплатой</translation>
    </message>
    <message>
        <source>Payment accepted</source>
        <translation>Оплата принята</translation>
    </message>
    <message>
        <source>Asking the bank about the payment</source>
        <translation>Спрашиваем банк о платеже</translation>
    </message>
    <message>
        <source>Payment registered</source>
        <translation>Оплата записана</translation>
    </message>
    <message>
        <source>Registering the payment</source>
        <translation>Записываем оплату</translation>
    </message>
    <message>
        <source>Your order is in the kitchen</source>
        <translation>Заказ уже на кухне</translation>
    </message>
    <message>
        <source>Sending your order to the kitchen</source>
        <translation>Отдаём заказ на кухню</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>Take a photo of the number or the code</source>
        <translation>Сфотографируйте номер или код</translation>
    </message>
    <message>
        <source>Printing your ticket</source>
        <translation>Печатаем талон</translation>
    </message>
    <message>
        <source>Please take your ticket with the number</source>
        <translation>Возьмите талон с номером</translation>
    </message>
    <message>
        <source>We are out of paper. Take a photo of the number or the code</source>
        <translation>Бумага закончилась. Сфотографируйте номер или код</translation>
    </message>
    <message>
        <source>The ticket did not print. Take a photo of the number or the code</source>
        <translation>Талон не напечатался. Сфотографируйте номер или код</translation>
    </message>
    <message>
        <source>Take slip %1</source>
        <translation>Возьмите слип, номер %1</translation>
    </message>
</context>
<context>
    <name>PurchasePage</name>
    <message>
        <source>What is known</source>
        <translation>Что известно</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что происходило</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Ask the till</source>
        <translation>Спросить кассу</translation>
    </message>
    <message>
        <source>Resolve</source>
        <translation>Решить</translation>
    </message>
</context>
<context>
    <name>PurchasesPage</name>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Вернуть гостям</translation>
    </message>
</context>
<context>
    <name>QrImage</name>
    <message>
        <source>QR code</source>
        <translation>QR-код</translation>
    </message>
</context>
<context>
    <name>RailSearch</name>
    <message>
        <source>Find a dish</source>
        <translation>Найти блюдо</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Найти</translation>
    </message>
</context>
<context>
    <name>ResolvePage</name>
    <message>
        <source>What is true?</source>
        <translation>Как на самом деле?</translation>
    </message>
    <message>
        <source>How do you know?</source>
        <translation>Откуда вы знаете?</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Не сейчас</translation>
    </message>
    <message>
        <source>Enter the PIN</source>
        <translation>Ввести PIN</translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message>
        <source>You said</source>
        <translation>Вы сказали</translation>
    </message>
    <message>
        <source>Found after it</source>
        <translation>Что нашлось потом</translation>
    </message>
    <message>
        <source>See every step</source>
        <translation>Все шаги</translation>
    </message>
    <message>
        <source>All purchases</source>
        <translation>Все покупки</translation>
    </message>
</context>
<context>
    <name>SafePlate</name>
    <message>
        <source>Do not pay again</source>
        <translation>Не платите второй раз</translation>
    </message>
    <message>
        <source>If you were charged, your order is safe</source>
        <translation>Если деньги ушли, заказ не потеряется</translation>
    </message>
</context>
<context>
    <name>Search</name>
    <message>
        <source>Guests often choose</source>
        <translation>Часто выбирают</translation>
    </message>
    <message numerus="yes">
        <source>%n dish(es) found</source>
        <translation>
            <numerusform>Нашлось %n блюдо</numerusform>
            <numerusform>Нашлось %n блюда</numerusform>
            <numerusform>Нашлось %n блюд</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchScreen</name>
    <message>
        <source>Find a dish</source>
        <translation>Найти блюдо</translation>
    </message>
    <message>
        <source>What you are looking for</source>
        <translation>Что вы ищете</translation>
    </message>
    <message>
        <source>The name of a dish</source>
        <translation>Название блюда</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
    <message>
        <source>Try another word, or look through the categories</source>
        <translation>Попробуйте другое слово или посмотрите по разделам</translation>
    </message>
    <message>
        <source>View order</source>
        <translation>К заказу</translation>
    </message>
</context>
<context>
    <name>SecondCardSheet</name>
    <message>
        <source>Use the other card?</source>
        <translation>Взять другую карту?</translation>
    </message>
    <message>
        <source>Use the other card</source>
        <translation>Взять другую карту</translation>
    </message>
    <message>
        <source>Keep this one</source>
        <translation>Оставить прежнюю</translation>
    </message>
</context>
<context>
    <name>Service</name>
    <message>
        <source>Menu of %1</source>
        <translation>Меню от %1</translation>
    </message>
    <message>
        <source>Trying again in %1</source>
        <translation>Снова пробуем через %1</translation>
    </message>
    <message>
        <source>No payment is on its way</source>
        <translation>Оплат в пути нет</translation>
    </message>
</context>
<context>
    <name>ShopWindow</name>
    <message>
        <source>Everything to touch is below</source>
        <translation>Всё управление внизу</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message numerus="yes">
        <source>%n more digit(s)</source>
        <translation>
            <numerusform>Ещё %n цифра</numerusform>
            <numerusform>Ещё %n цифры</numerusform>
            <numerusform>Ещё %n цифр</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more character(s)</source>
        <translation>
            <numerusform>Ещё %n знак</numerusform>
            <numerusform>Ещё %n знака</numerusform>
            <numerusform>Ещё %n знаков</numerusform>
        </translation>
    </message>
    <message>
        <source>Phone number, %1 of %2 digits</source>
        <translation>Номер телефона, %1 из %2 цифр</translation>
    </message>
    <message>
        <source>Code, %1 of %2 characters</source>
        <translation>Код, %1 из %2 знаков</translation>
    </message>
    <message>
        <source>Sent to %1</source>
        <translation>Отправили на %1</translation>
    </message>
    <message>
        <source>New code in %1</source>
        <translation>Новый код через %1</translation>
    </message>
    <message numerus="yes">
        <source>Wrong code, %n attempt(s) left</source>
        <translation>
            <numerusform>Код не подошёл, осталась %n попытка</numerusform>
            <numerusform>Код не подошёл, осталось %n попытки</numerusform>
            <numerusform>Код не подошёл, осталось %n попыток</numerusform>
        </translation>
    </message>
    <message>
        <source>We will set up a guest card for %1. The restaurant will keep the number to know you and to count your points</source>
        <translation>Заведём карту гостя на номер %1. Ресторан сохранит его, чтобы узнавать вас и копить бонусы</translation>
    </message>
</context>
<context>
    <name>Speech</name>
    <message>
        <source>Arrows down and up go from one item to the next, arrows right and left from one part of the screen to the next, the middle key chooses</source>
        <translation>Стрелки вниз и вверх ведут по пунктам, вправо и влево — по частям экрана, средняя клавиша выбирает</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) to choose</source>
        <translation>
            <numerusform>Здесь %n пункт</numerusform>
            <numerusform>Здесь %n пункта</numerusform>
            <numerusform>Здесь %n пунктов</numerusform>
        </translation>
    </message>
    <message>
        <source>A key: put in headphones to hear which</source>
        <translation>Клавиша. Чтобы услышать какая, подключите наушники</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, выбрано</translation>
    </message>
    <message>
        <source>%1, not chosen</source>
        <translation>%1, не выбрано</translation>
    </message>
</context>
<context>
    <name>Staff</name>
    <message>
        <source>restaurant</source>
        <translation>ресторан</translation>
    </message>
    <message>
        <source>administrator</source>
        <translation>администратор</translation>
    </message>
    <message>
        <source>dealer</source>
        <translation>дилер</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>Purchases</source>
        <translation>Покупки</translation>
    </message>
    <message numerus="yes">
        <source>Wrong PIN. %n tries left</source>
        <translation>
            <numerusform>Неверный PIN. Осталась %n попытка</numerusform>
            <numerusform>Неверный PIN. Осталось %n попытки</numerusform>
            <numerusform>Неверный PIN. Осталось %n попыток</numerusform>
        </translation>
    </message>
    <message>
        <source>Wrong PIN</source>
        <translation>Неверный PIN</translation>
    </message>
    <message>
        <source>Too many wrong PINs. Wait %1</source>
        <translation>Слишком много неверных PIN. Подождите %1</translation>
    </message>
    <message>
        <source>This PIN does not settle purchases</source>
        <translation>С этим PIN покупки не решают</translation>
    </message>
    <message>
        <source>Nobody has a PIN yet. The installer sets one: kiosk staff pin</source>
        <translation>PIN ещё никому не задан. Его задаёт установщик: kiosk staff pin</translation>
    </message>
    <message>
        <source>The kiosk&apos;s database does not answer. Restart the kiosk</source>
        <translation>База данных киоска не отвечает. Перезапустите киоск</translation>
    </message>
    <message>
        <source>today at %1</source>
        <translation>сегодня в %1</translation>
    </message>
    <message>
        <source>Purchase without a number</source>
        <translation>Покупка без номера</translation>
    </message>
    <message>
        <source>Purchase %1</source>
        <translation>Покупка %1</translation>
    </message>
    <message>
        <source>needs you</source>
        <translation>ждёт вас</translation>
    </message>
    <message>
        <source>paid</source>
        <translation>оплачено</translation>
    </message>
    <message>
        <source>at the counter</source>
        <translation>на кассе</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменена</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>не началась</translation>
    </message>
    <message>
        <source>being cancelled</source>
        <translation>отменяется</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>в пути</translation>
    </message>
    <message>
        <source>by card</source>
        <translation>картой</translation>
    </message>
    <message>
        <source>by QR code</source>
        <translation>по QR-коду</translation>
    </message>
    <message>
        <source>Your decision is needed</source>
        <translation>Нужно ваше решение</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Оплачено</translation>
    </message>
    <message>
        <source>To be paid at the counter</source>
        <translation>Оплата на кассе</translation>
    </message>
    <message>
        <source>Not sold</source>
        <translation>Не продано</translation>
    </message>
    <message>
        <source>Still on its way</source>
        <translation>Ещё в пути</translation>
    </message>
    <message>
        <source>Whether the terminal took %1 is not known</source>
        <translation>Забрал ли терминал %1, неизвестно</translation>
    </message>
    <message>
        <source>Nothing stays taken from the guest</source>
        <translation>У гостя ничего не удержано</translation>
    </message>
    <message>
        <source>A person has settled it, see below</source>
        <translation>Её решил человек, смотрите ниже</translation>
    </message>
    <message>
        <source>The kiosk settles it by itself</source>
        <translation>Киоск разберётся сам</translation>
    </message>
    <message>
        <source>The terminal charged %1</source>
        <translation>Терминал списал %1</translation>
    </message>
    <message>
        <source>Whether %1 was charged is not known</source>
        <translation>Неизвестно, списано ли %1</translation>
    </message>
    <message>
        <source>Points are still debited</source>
        <translation>Бонусы всё ещё списаны</translation>
    </message>
    <message>
        <source>No charge is known</source>
        <translation>О списании ничего не известно</translation>
    </message>
    <message>
        <source>The till is being asked</source>
        <translation>Спрашиваем кассу</translation>
    </message>
    <message>
        <source>The till does not answer</source>
        <translation>Касса не отвечает</translation>
    </message>
    <message>
        <source>The till has no such order</source>
        <translation>На кассе такого заказа нет</translation>
    </message>
    <message>
        <source>The till has the order, unpaid</source>
        <translation>Касса видит заказ, но не оплату</translation>
    </message>
    <message>
        <source>The till has the order, paid</source>
        <translation>Касса видит заказ оплаченным</translation>
    </message>
    <message>
        <source>The till has made the order void</source>
        <translation>Касса аннулировала заказ</translation>
    </message>
    <message>
        <source>asking …</source>
        <translation>спрашиваем…</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>нет ответа</translation>
    </message>
    <message>
        <source>no such order</source>
        <translation>заказа нет</translation>
    </message>
    <message>
        <source>open, unpaid</source>
        <translation>открыт, не оплачен</translation>
    </message>
    <message>
        <source>void</source>
        <translation>аннулирован</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>не просили</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>неизвестно</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>списано</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>не списано</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>возвращено</translation>
    </message>
    <message>
        <source>The guest has paid</source>
        <translation>Гость заплатил</translation>
    </message>
    <message>
        <source>The guest has everything back</source>
        <translation>Гостю всё вернули</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Отменить заказ</translation>
    </message>
    <message>
        <source>The terminal took the sum</source>
        <translation>Терминал забрал сумму</translation>
    </message>
    <message>
        <source>The terminal did not take the sum</source>
        <translation>Терминал сумму не забрал</translation>
    </message>
    <message>
        <source>The purchase counts as sold. Nothing more is sent to the till</source>
        <translation>Покупка считается проданной. На кассу больше ничего не посылается</translation>
    </message>
    <message>
        <source>You have returned the money, or seen that none was taken. Not sold</source>
        <translation>Вы вернули деньги или увидели, что их не брали. Не продано</translation>
    </message>
    <message>
        <source>The kiosk makes the order void and gives back what was taken. If it turns out to be paid, it stays paid</source>
        <translation>Киоск аннулирует заказ и вернёт списанное. Если заказ окажется оплачен, он останется оплаченным</translation>
    </message>
    <message>
        <source>You have seen it in the terminal&apos;s journal or at the bank</source>
        <translation>Вы видели это в журнале терминала или в банке</translation>
    </message>
    <message>
        <source>The order stays paid at the till, and the money is missing: collect it, or undo the receipt there</source>
        <translation>На кассе заказ остаётся оплаченным, а денег нет: получите их или отмените там чек</translation>
    </message>
    <message>
        <source>Seen at the till</source>
        <translation>Видно на кассе</translation>
    </message>
    <message>
        <source>The bank says: charged</source>
        <translation>Банк говорит: списано</translation>
    </message>
    <message>
        <source>The bank says: not charged</source>
        <translation>Банк говорит: не списано</translation>
    </message>
    <message>
        <source>The guest has left</source>
        <translation>Гость ушёл</translation>
    </message>
    <message>
        <source>Money returned by hand</source>
        <translation>Деньги вернули вручную</translation>
    </message>
    <message>
        <source>In my own words</source>
        <translation>Своими словами</translation>
    </message>
    <message>
        <source>Written down, and still not settled</source>
        <translation>Записано, но ещё не решено</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>Решено</translation>
    </message>
    <message>
        <source>The kiosk found out by itself</source>
        <translation>Киоск выяснил сам</translation>
    </message>
    <message>
        <source>Somebody was faster</source>
        <translation>Вас опередили</translation>
    </message>
    <message>
        <source>The till says otherwise</source>
        <translation>Касса говорит другое</translation>
    </message>
    <message>
        <source>The database did not take it</source>
        <translation>База данных не приняла решение</translation>
    </message>
    <message>
        <source>The kiosk could not do it. Look at the till, then say so here</source>
        <translation>У киоска не получилось. Посмотрите на кассе и скажите здесь</translation>
    </message>
    <message>
        <source>It turned out to be paid: what was given back is missing now</source>
        <translation>Заказ оказался оплачен: того, что вернули, теперь не хватает</translation>
    </message>
    <message>
        <source>The order is paid without money: collect it, or undo the receipt</source>
        <translation>Заказ оплачен без денег: получите их или отмените чек</translation>
    </message>
    <message>
        <source>The guests can pay this way again</source>
        <translation>Гости снова могут платить этим способом</translation>
    </message>
    <message>
        <source>Your word was not needed and changed nothing</source>
        <translation>Ваше слово не понадобилось и ничего не изменило</translation>
    </message>
    <message>
        <source>Said meanwhile: %1. Your word changed nothing</source>
        <translation>Тем временем сказали: %1. Ваше слово ничего не изменило</translation>
    </message>
    <message>
        <source>More is known than you saw. Your word changed nothing</source>
        <translation>Известно больше, чем вы видели. Ваше слово ничего не изменило</translation>
    </message>
    <message>
        <source>Nothing was changed. Look again what the till shows</source>
        <translation>Ничего не изменено. Посмотрите ещё раз, что показывает касса</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Ничего не изменено</translation>
    </message>
    <message>
        <source>Look at the purchase again: its steps say how far it came</source>
        <translation>Посмотрите покупку ещё раз: по шагам видно, докуда дошло</translation>
    </message>
    <message>
        <source>None needs you</source>
        <translation>Ни одна вас не ждёт</translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n ждёт вас</numerusform>
            <numerusform>%n ждут вас</numerusform>
            <numerusform>%n ждут вас</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose what is true</source>
        <translation>Выберите, как было</translation>
    </message>
    <message>
        <source>Choose why</source>
        <translation>Выберите причину</translation>
    </message>
    <message>
        <source>Type why</source>
        <translation>Напишите причину</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>Сумма</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Карта</translation>
    </message>
    <message>
        <source>Bank&apos;s code</source>
        <translation>Код банка</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Чек</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Бонусы</translation>
    </message>
    <message>
        <source>Order at the till</source>
        <translation>Заказ на кассе</translation>
    </message>
    <message>
        <source>Payment at the till</source>
        <translation>Оплата на кассе</translation>
    </message>
    <message>
        <source>Charge at the terminal</source>
        <translation>Списание на терминале</translation>
    </message>
    <message>
        <source>Points in the card system</source>
        <translation>Бонусы в системе карт</translation>
    </message>
    <message>
        <source>Licence numbers used</source>
        <translation>Номера лицензии</translation>
    </message>
    <message>
        <source>Order&apos;s GUID</source>
        <translation>GUID заказа</translation>
    </message>
</context>
<context>
    <name>StaffHeader</name>
    <message>
        <source>Maintenance</source>
        <translation>Обслуживание</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>StaffLayer</name>
    <message>
        <source>Maintenance</source>
        <translation>Обслуживание</translation>
    </message>
    <message>
        <source>Enter your PIN</source>
        <translation>Введите PIN</translation>
    </message>
    <message>
        <source>For staff. Guests find help at the counter</source>
        <translation>Для сотрудников. Гостям помогут на кассе</translation>
    </message>
    <message>
        <source>Come in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Your PIN once more</source>
        <translation>PIN ещё раз</translation>
    </message>
    <message>
        <source>Settle it</source>
        <translation>Решить</translation>
    </message>
</context>
<context>
    <name>StaffStates</name>
    <message>
        <source>Red</source>
        <translation>Красный</translation>
    </message>
    <message>
        <source>The terminal does not answer</source>
        <translation>Терминал не отвечает</translation>
    </message>
    <message>
        <source>Guests pay by QR or at the counter</source>
        <translation>Гости платят по QR-коду или на кассе</translation>
    </message>
    <message>
        <source>Look whether it is switched on</source>
        <translation>Посмотрите, включён ли он</translation>
    </message>
    <message>
        <source>Take its cable out and put it in again</source>
        <translation>Выньте кабель и вставьте снова</translation>
    </message>
    <message>
        <source>since 14:32</source>
        <translation>с 14:32</translation>
    </message>
    <message>
        <source>Order opened at the till</source>
        <translation>Заказ открыт на кассе</translation>
    </message>
    <message>
        <source>0.2 s</source>
        <translation>0,2 с</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Неполадка</translation>
    </message>
    <message>
        <source>red</source>
        <translation>красный</translation>
    </message>
    <message>
        <source>amber, being looked at</source>
        <translation>жёлтый, проверяем</translation>
    </message>
    <message>
        <source>Amber</source>
        <translation>Жёлтый</translation>
    </message>
    <message>
        <source>The printer is short of paper</source>
        <translation>В принтере мало бумаги</translation>
    </message>
    <message>
        <source>Guests still get their receipt</source>
        <translation>Гости пока получают чек</translation>
    </message>
    <message>
        <source>keypad focus</source>
        <translation>фокус</translation>
    </message>
    <message>
        <source>Step of the timeline</source>
        <translation>Шаг оплаты</translation>
    </message>
    <message>
        <source>done</source>
        <translation>готово</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>не вышло</translation>
    </message>
    <message>
        <source>The bank said no</source>
        <translation>Банк отказал</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>неясно</translation>
    </message>
    <message>
        <source>No answer to the payment</source>
        <translation>Нет ответа на оплату</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>ждёт</translation>
    </message>
    <message>
        <source>Waiting for you, and asking on</source>
        <translation>Ждёт вас и спрашивает дальше</translation>
    </message>
    <message>
        <source>pressed</source>
        <translation>нажато</translation>
    </message>
    <message>
        <source>opened, keypad focus</source>
        <translation>раскрыт, фокус</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Счётчики</translation>
    </message>
    <message>
        <source>1 red</source>
        <translation>1 красный</translation>
    </message>
    <message>
        <source>1 amber</source>
        <translation>1 жёлтый</translation>
    </message>
    <message>
        <source>4 in order</source>
        <translation>4 в норме</translation>
    </message>
</context>
<context>
    <name>StepMenuScreen</name>
    <message>
        <source>%1: which one?</source>
        <translation>%1: что выберете?</translation>
    </message>
    <message>
        <source>What would you like?</source>
        <translation>Что будете?</translation>
    </message>
    <message>
        <source>Anything else?</source>
        <translation>Что-нибудь ещё?</translation>
    </message>
    <message>
        <source>Touch a dish to see it and to choose</source>
        <translation>Коснитесь блюда, чтобы посмотреть и выбрать</translation>
    </message>
    <message>
        <source>Touch one of them, dishes come next</source>
        <translation>Коснитесь раздела, дальше будут блюда</translation>
    </message>
    <message>
        <source>Find a dish</source>
        <translation>Найти блюдо</translation>
    </message>
    <message>
        <source>By its name, on the keyboard</source>
        <translation>По названию, на клавиатуре</translation>
    </message>
</context>
<context>
    <name>StepRow</name>
    <message>
        <source>sold out</source>
        <translation>закончилось</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Закончилось</translation>
    </message>
</context>
<context>
    <name>Stepper</name>
    <message>
        <source>Remove %1</source>
        <translation>Убрать: %1</translation>
    </message>
    <message>
        <source>One less, %1</source>
        <translation>Меньше: %1</translation>
    </message>
    <message>
        <source>One more, %1</source>
        <translation>Больше: %1</translation>
    </message>
</context>
<context>
    <name>TerminalScreen</name>
    <message>
        <source>To pay</source>
        <translation>К оплате</translation>
    </message>
    <message>
        <source>Terminal on the left</source>
        <translation>Терминал слева</translation>
    </message>
    <message>
        <source>Terminal below</source>
        <translation>Терминал внизу</translation>
    </message>
    <message>
        <source>Terminal on the right</source>
        <translation>Терминал справа</translation>
    </message>
    <message>
        <source>Cancel payment</source>
        <translation>Отменить оплату</translation>
    </message>
</context>
<context>
    <name>Theme</name>
    <message>
        <source>Samovar</source>
        <translation>Самовар</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>Waiting for you, and asking on</source>
        <translation>Ждём вас, спрашиваем дальше</translation>
    </message>
    <message>
        <source>Terminal</source>
        <translation>Терминал</translation>
    </message>
    <message>
        <source>%1 times in a row</source>
        <translation>%1 раз подряд</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1&#xa0;с</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1&#xa0;мин</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1&#xa0;ч</translation>
    </message>
    <message>
        <source>Taken up again, and looked at first</source>
        <translation>Взяли снова и сначала посмотрели</translation>
    </message>
    <message>
        <source>Order opened at the till</source>
        <translation>Заказ создан на кассе</translation>
    </message>
    <message>
        <source>The till has no such order</source>
        <translation>На кассе такого заказа нет</translation>
    </message>
    <message>
        <source>The till would not open the order</source>
        <translation>Касса не открыла заказ</translation>
    </message>
    <message>
        <source>Dishes and sum agree</source>
        <translation>Блюда и сумма сошлись</translation>
    </message>
    <message>
        <source>Dishes or sum differ</source>
        <translation>Блюда или сумма не сошлись</translation>
    </message>
    <message>
        <source>The order has no dishes yet</source>
        <translation>В заказе ещё нет блюд</translation>
    </message>
    <message>
        <source>The till would not take the dishes</source>
        <translation>Касса не приняла блюда</translation>
    </message>
    <message>
        <source>No clear answer of the till</source>
        <translation>Ответ кассы потерян</translation>
    </message>
    <message>
        <source>No clear answer of the card system</source>
        <translation>Система карт не дала ясного ответа</translation>
    </message>
    <message>
        <source>No clear answer of the terminal</source>
        <translation>Терминал не дал ясного ответа</translation>
    </message>
    <message>
        <source>Nothing to do</source>
        <translation>Делать нечего</translation>
    </message>
    <message>
        <source>The coupon counts</source>
        <translation>Купон учтён</translation>
    </message>
    <message>
        <source>The coupon takes off another sum</source>
        <translation>Купон снимает другую сумму</translation>
    </message>
    <message>
        <source>The coupon is not on the order</source>
        <translation>Купона в заказе нет</translation>
    </message>
    <message>
        <source>Points debited</source>
        <translation>Бонусы списаны</translation>
    </message>
    <message>
        <source>No debit of points is found</source>
        <translation>Списания бонусов не нашлось</translation>
    </message>
    <message>
        <source>Points refused</source>
        <translation>Бонусы не приняты</translation>
    </message>
    <message>
        <source>On to the terminal</source>
        <translation>К терминалу</translation>
    </message>
    <message>
        <source>To be paid at the counter</source>
        <translation>Оплата на кассе</translation>
    </message>
    <message>
        <source>The order is as it was shown</source>
        <translation>Заказ такой, как показали</translation>
    </message>
    <message>
        <source>The order was changed at the till</source>
        <translation>Заказ изменили на кассе</translation>
    </message>
    <message>
        <source>The terminal was not ready</source>
        <translation>Терминал не был готов</translation>
    </message>
    <message>
        <source>The bank approved the payment</source>
        <translation>Банк одобрил оплату</translation>
    </message>
    <message>
        <source>The bank said no</source>
        <translation>Банк не одобрил оплату</translation>
    </message>
    <message>
        <source>The guest stopped the payment</source>
        <translation>Гость остановил оплату</translation>
    </message>
    <message>
        <source>The terminal will not hold the sum any longer</source>
        <translation>Терминал дольше не удержит сумму</translation>
    </message>
    <message>
        <source>The terminal took the sum</source>
        <translation>Терминал забрал сумму</translation>
    </message>
    <message>
        <source>The terminal has not taken the sum yet</source>
        <translation>Терминал ещё не забрал сумму</translation>
    </message>
    <message>
        <source>The terminal let the sum go</source>
        <translation>Терминал отпустил сумму</translation>
    </message>
    <message>
        <source>The terminal gave the sum back</source>
        <translation>Терминал вернул сумму</translation>
    </message>
    <message>
        <source>The terminal has not given back yet</source>
        <translation>Терминал ещё не вернул</translation>
    </message>
    <message>
        <source>The terminal would not give back</source>
        <translation>Терминал не вернул сумму</translation>
    </message>
    <message>
        <source>The till has the payment</source>
        <translation>Касса приняла оплату</translation>
    </message>
    <message>
        <source>Still unpaid, so the same request again</source>
        <translation>Не оплачен: тот же запрос ещё раз</translation>
    </message>
    <message>
        <source>Unpaid for too long: nothing more is asked for</source>
        <translation>Не оплачено слишком долго: больше ничего не просим</translation>
    </message>
    <message>
        <source>No payment was begun</source>
        <translation>Оплату не начинали</translation>
    </message>
    <message>
        <source>The till could not take the points</source>
        <translation>Касса не смогла списать бонусы</translation>
    </message>
    <message>
        <source>The till would not take the payment</source>
        <translation>Касса не приняла оплату</translation>
    </message>
    <message>
        <source>Nobody can tell: a person was called</source>
        <translation>Никто не знает: позвали человека</translation>
    </message>
    <message>
        <source>Receipt known</source>
        <translation>Чек известен</translation>
    </message>
    <message>
        <source>Points credited</source>
        <translation>Бонусы начислены</translation>
    </message>
    <message>
        <source>Points are not credited yet</source>
        <translation>Бонусы ещё не начислены</translation>
    </message>
    <message>
        <source>Points could not be credited</source>
        <translation>Бонусы не начислились</translation>
    </message>
    <message>
        <source>The order is void</source>
        <translation>Заказ аннулирован</translation>
    </message>
    <message>
        <source>Somebody else took payment for the order</source>
        <translation>Оплату по заказу принял кто-то другой</translation>
    </message>
    <message>
        <source>The order is still open</source>
        <translation>Заказ всё ещё открыт</translation>
    </message>
    <message>
        <source>The till would not make it void</source>
        <translation>Касса не аннулировала заказ</translation>
    </message>
    <message>
        <source>Points given back</source>
        <translation>Бонусы возвращены</translation>
    </message>
    <message>
        <source>Points are not given back yet</source>
        <translation>Бонусы ещё не возвращены</translation>
    </message>
    <message>
        <source>Points could not be given back</source>
        <translation>Бонусы не вернулись</translation>
    </message>
    <message>
        <source>No answer for too long</source>
        <translation>Слишком долго нет ответа</translation>
    </message>
    <message>
        <source>Nobody was there any more</source>
        <translation>Гостя уже не было</translation>
    </message>
    <message>
        <source>The guest agreed to the sum</source>
        <translation>Гость согласился с суммой</translation>
    </message>
    <message>
        <source>The guest tried again</source>
        <translation>Гость попробовал ещё раз</translation>
    </message>
    <message>
        <source>The guest cancelled</source>
        <translation>Гость отменил</translation>
    </message>
    <message>
        <source>The guest did not answer</source>
        <translation>Гость не ответил</translation>
    </message>
    <message>
        <source>Staff: cancel the order</source>
        <translation>Сотрудник: отменить заказ</translation>
    </message>
    <message>
        <source>Staff: the guest has paid</source>
        <translation>Сотрудник: гость заплатил</translation>
    </message>
    <message>
        <source>Staff: the guest has everything back</source>
        <translation>Сотрудник: гостю всё вернули</translation>
    </message>
    <message>
        <source>Staff: the terminal took the sum</source>
        <translation>Сотрудник: терминал забрал сумму</translation>
    </message>
    <message>
        <source>Staff: the terminal did not take the sum</source>
        <translation>Сотрудник: терминал сумму не забрал</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>%1 removed</source>
        <translation>Убрали: %1</translation>
    </message>
    <message>
        <source>%1 added</source>
        <translation>Добавили: %1</translation>
    </message>
    <message>
        <source>No more than %1</source>
        <translation>Можно не больше %1</translation>
    </message>
    <message>
        <source>%1 has just sold out</source>
        <translation>Закончилось: %1</translation>
    </message>
    <message>
        <source>Only %1 left</source>
        <translation>Осталось только %1</translation>
    </message>
    <message>
        <source>You already use a guest card for this order</source>
        <translation>В этом заказе уже есть ваша карта</translation>
    </message>
    <message>
        <source>That is a bank card. Keep it for the card terminal</source>
        <translation>Это банковская карта, она понадобится у терминала</translation>
    </message>
    <message>
        <source>That is a bank card. It is not needed here</source>
        <translation>Это банковская карта, здесь она не нужна</translation>
    </message>
    <message>
        <source>Nothing was charged</source>
        <translation>Деньги не списаны</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was charged</source>
        <translation>Оплата отменена, деньги не списаны</translation>
    </message>
</context>
<context>
    <name>ToastLayer</name>
    <message>
        <source>Undo</source>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Trouble</name>
    <message>
        <source>We cannot take orders here right now. Please order at the counter</source>
        <translation>Здесь заказ пока не принять. Закажите на кассе</translation>
    </message>
    <message>
        <source>One moment, please. The till is busy</source>
        <translation>Одну минуту, касса занята</translation>
    </message>
    <message>
        <source>The card terminal is not ready. Try again or pay another way</source>
        <translation>Терминал пока не готов. Попробуйте ещё раз или другим способом</translation>
    </message>
    <message>
        <source>We are finding out about your card. Please see our staff</source>
        <translation>Выясняем, что с оплатой картой. Подойдите к нам, пожалуйста</translation>
    </message>
    <message>
        <source>Our staff will help with your payment</source>
        <translation>Мы поможем с этой оплатой, подойдите к нам</translation>
    </message>
    <message>
        <source>The payment was not made</source>
        <translation>Оплата не прошла</translation>
    </message>
    <message>
        <source>The time for the payment is up</source>
        <translation>Время на оплату вышло</translation>
    </message>
    <message>
        <source>The order did not go through. Please try again</source>
        <translation>Заказ не прошёл. Попробуйте ещё раз</translation>
    </message>
    <message>
        <source>Your bank said no</source>
        <translation>Банк не одобрил оплату</translation>
    </message>
    <message>
        <source>Something in your order has sold out. Please look at it again</source>
        <translation>Что-то из заказа закончилось. Посмотрите на него ещё раз</translation>
    </message>
    <message>
        <source>A price has changed. Please look at your order again</source>
        <translation>Цена изменилась. Посмотрите на заказ ещё раз</translation>
    </message>
    <message>
        <source>Points are unavailable now; you can order without them</source>
        <translation>Бонусы сейчас недоступны, заказать можно без них</translation>
    </message>
    <message>
        <source>That did not work. Please try again; you can order without points</source>
        <translation>Не получилось. Попробуйте ещё раз; заказать можно и без бонусов</translation>
    </message>
    <message>
        <source>We do not know this card. You can order without it</source>
        <translation>Мы не знаем эту карту. Заказать можно без неё</translation>
    </message>
    <message>
        <source>This card cannot be used. Our staff will help; you can order without it</source>
        <translation>Эта карта не работает. Мы поможем на кассе, а заказать можно без неё</translation>
    </message>
    <message>
        <source>This card is not valid today. Our staff will help; you can order without it</source>
        <translation>Эта карта сегодня не действует. Мы поможем на кассе, а заказать можно без неё</translation>
    </message>
    <message>
        <source>There are no points on this card. You can order as usual</source>
        <translation>На этой карте нет бонусов. Заказать можно как обычно</translation>
    </message>
    <message>
        <source>Please check the number, there may be a slip in it</source>
        <translation>Проверьте номер: похоже, в нём опечатка</translation>
    </message>
    <message>
        <source>We do not know this number. You can order without a card</source>
        <translation>Мы не знаем этот номер. Заказать можно без карты</translation>
    </message>
    <message>
        <source>Several guests have this number. Our staff will help; order without a card</source>
        <translation>Этот номер записан за несколькими гостями. На кассе помогут, заказать можно без карты</translation>
    </message>
    <message>
        <source>The message did not go out. Please try again</source>
        <translation>СМС не ушло. Попробуйте ещё раз</translation>
    </message>
    <message>
        <source>Wrong code. Please try again</source>
        <translation>Код не подошёл. Попробуйте ещё раз</translation>
    </message>
    <message>
        <source>No attempts left. A new code will work</source>
        <translation>Попытки кончились. Поможет новый код</translation>
    </message>
    <message>
        <source>This code no longer works. Ask for a new one</source>
        <translation>Код больше не действует. Запросите новый</translation>
    </message>
    <message>
        <source>There is no card with this number. You can order without one</source>
        <translation>С этим номером нет карты. Заказать можно и без неё</translation>
    </message>
    <message>
        <source>You are registered already. Sign in with a new code, or order without a card</source>
        <translation>Вы уже зарегистрированы. Войдите с новым кодом или закажите без карты</translation>
    </message>
    <message>
        <source>We could not set up a card now. You can order without it</source>
        <translation>Завести карту сейчас не получилось. Заказать можно без неё</translation>
    </message>
    <message>
        <source>There are fewer points on the card than that</source>
        <translation>На карте меньше бонусов</translation>
    </message>
    <message>
        <source>The menu is not ready yet. Please order at the counter</source>
        <translation>Меню ещё не готово. Закажите на кассе</translation>
    </message>
    <message>
        <source>The till has not answered since %1</source>
        <translation>Касса не отвечает с %1</translation>
    </message>
    <message>
        <source>The kiosk has been off duty since %1</source>
        <translation>Киоск отдыхает с %1</translation>
    </message>
    <message>
        <source>The till has been changing shifts since %1</source>
        <translation>Касса меняет смену с %1</translation>
    </message>
    <message>
        <source>The kiosk has been resting since %1</source>
        <translation>Киоск не работает с %1</translation>
    </message>
    <message>
        <source>The kiosk is waiting for a connection and will be back soon</source>
        <translation>Киоск ждёт связи и скоро вернётся</translation>
    </message>
    <message>
        <source>The kiosk will be back soon</source>
        <translation>Киоск скоро вернётся</translation>
    </message>
    <message>
        <source>The kiosk is not taking orders now</source>
        <translation>Киоск пока не принимает заказы</translation>
    </message>
</context>
<context>
    <name>UtilityBar</name>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Экран</translation>
    </message>
    <message>
        <source>Accessibility</source>
        <translation>Доступность</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Помощь</translation>
    </message>
    <message>
        <source>Cancel</source>
        <comment>short</comment>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>WaitRing</name>
    <message>
        <source>One moment</source>
        <translation>Секунду</translation>
    </message>
</context>
<context>
    <name>WordPad</name>
    <message>
        <source>qwertyuiop|asdfghjkl|zxcvbnm</source>
        <comment>keyboard rows</comment>
        <translation>йцукенгшщзхъ|фывапролджэ|ячсмитьбю</translation>
    </message>
    <message>
        <source>Capital letters</source>
        <translation>Заглавные буквы</translation>
    </message>
    <message>
        <source>Erase the last character</source>
        <translation>Стереть последний знак</translation>
    </message>
    <message>
        <source>Other letters</source>
        <translation>Другие буквы</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Пробел</translation>
    </message>
</context>
<context>
    <name>WrongPage</name>
    <message>
        <source>What is wrong</source>
        <translation>Что не так</translation>
    </message>
    <message>
        <source>Everything works</source>
        <translation>Всё работает</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>В норме</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Back to the guests</source>
        <translation>Вернуть гостям</translation>
    </message>
</context>
</TS>
